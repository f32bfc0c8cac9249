using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Line;

/// <summary>LINE's errors: a status and a sentence, by https://developers.line.biz/en/reference/messaging-api/#error-responses.</summary>
internal static class LineErrors
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [400] = "The request body has 1 error(s)",
        [401] = "Authentication failed. Confirm that the access token in the authorization header is valid.",
        [403] = "Access to this API is not available for your account",
        [404] = "Not found",
        [429] = "The API rate limit has been exceeded. Try again later.",
        [500] = "Internal server error",
    };

    public static VendorAnswer Answer(int code, string? details, JsonObject? beside = null)
    {
        var body = beside ?? [];
        body["message"] = details ?? Known.GetValueOrDefault(code, $"Error {code}");
        return new VendorAnswer(code, code, body);
    }
}
