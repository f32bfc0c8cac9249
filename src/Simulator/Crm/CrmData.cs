using System.Text.Json.Nodes;

namespace Messaging.Simulator.Crm;

/// <summary>What the CRM knows of the two customers that it has: one VIP, and one like all others.</summary>
internal static class CrmData
{
    public static JsonObject Customer(string email) => IsVip(email)
        ? new()
        {
            ["id"] = "C-1001",
            ["email"] = email,
            ["name"] = "Vivian Porter",
            ["customerType"] = "VIP",
            ["owner"] = "anna",
            ["language"] = "en",
            ["since"] = "2019-03-04",
        }
        : new()
        {
            ["id"] = "C-2002",
            ["email"] = email,
            ["name"] = "Robin Miller",
            ["customerType"] = "Regular",
            ["owner"] = null,
            ["language"] = "fr",
            ["since"] = "2024-11-20",
        };

    public static JsonObject Orders(string email) => new()
    {
        ["orders"] = IsVip(email)
            ? new JsonArray(
                Order("O-78120", "2026-01-02", "shipped", 249.00m, "Espresso machine"),
                Order("O-77031", "2025-11-17", "delivered", 38.50m, "Coffee beans, 2 kg"))
            : new JsonArray(Order("O-78233", "2026-01-04", "processing", 19.90m, "Milk jug")),
    };

    public static JsonObject Tickets(string email) => new()
    {
        ["tickets"] = IsVip(email)
            ? new JsonArray(new JsonObject
            {
                ["id"] = "T-301",
                ["subject"] = "Descaling light stays on",
                ["status"] = "solved",
                ["updated"] = "2025-12-12",
            })
            : new JsonArray(),
    };

    private static bool IsVip(string email) => email.StartsWith("vip@", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Order(string id, string date, string status, decimal total, string item) => new()
    {
        ["id"] = id,
        ["date"] = date,
        ["status"] = status,
        ["total"] = total,
        ["currency"] = "EUR",
        ["item"] = item,
    };
}
