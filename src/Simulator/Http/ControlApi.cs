namespace Messaging.Simulator.Http;

/// <summary>What was sent, what goes wrong: for tests whose simulator is another process.</summary>
internal static class ControlApi
{
    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var group = routes.MapGroup("").WithInputProblems();
        group.MapGet("/accounts", () => Results.Json(Accounts(vendors), SimulatorJson.Default.IReadOnlyListAccountView));
        group.MapGet("/sent", () => Results.Json(new SentView(vendors.Log.Sent, vendors.Log.Refused), SimulatorJson.Default.SentView));
        group.MapDelete("/sent", () =>
        {
            vendors.Log.Clear();
            return Results.NoContent();
        });
        group.MapGet("/webhooks", () => Results.Json(vendors.WebhookAttempts, SimulatorJson.Default.IReadOnlyListWebhookAttempt));
        group.MapGet("/faults", () => Results.Json(vendors.Faults.Pending, SimulatorJson.Default.IReadOnlyListFault));
        group.MapPut("/faults", (HttpRequest request) => ReplaceFaultsAsync(vendors, request));
    }

    private static IReadOnlyList<AccountView> Accounts(Vendors vendors) =>
    [
        .. vendors.Accounts.Select(account =>
            new AccountView(account.Id, account.Provider, account.Channel, account.Handle, account.DisplayNumber, account.WebhookUrl)),
    ];

    private static async Task<IResult> ReplaceFaultsAsync(Vendors vendors, HttpRequest request)
    {
        var faults = await Input.ReadAsync(request, SimulatorJson.Default.IReadOnlyListFault);
        foreach (var fault in faults)
        {
            if (fault.Account is { } account)
            {
                _ = Input.Account(vendors, account);
            }

            if (fault.Customer is not null)
            {
                _ = Input.Customer(fault.Customer);
            }

            if (fault.Times < 1)
            {
                throw new InputException("times", "A fault happens at least once.");
            }
        }

        vendors.Faults.Replace(faults);
        return Results.Json(vendors.Faults.Pending, SimulatorJson.Default.IReadOnlyListFault);
    }
}
