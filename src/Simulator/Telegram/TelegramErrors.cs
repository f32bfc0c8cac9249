using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Telegram;

/// <summary>The Bot API's errors, by https://core.telegram.org/bots/api#making-requests.</summary>
internal static class TelegramErrors
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [403] = "Forbidden: bot was blocked by the user",
        [404] = "Not Found",
        [429] = "Too Many Requests",
        [500] = "Internal Server Error",
    };

    public static VendorAnswer Answer(int code, string? details) => new(code, code, new JsonObject
    {
        ["ok"] = false,
        ["error_code"] = code,
        ["description"] = details is null ? Known.GetValueOrDefault(code, $"Error {code}") : $"Bad Request: {details}",
    });
}
