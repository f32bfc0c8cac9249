using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Messenger;

/// <summary>The errors of https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes, by their subcode where they have one: no two subcodes are the same.</summary>
internal static class MessengerErrors
{
    public const int OutsideWindow = 2018278;
    public const int OutsideInstagramWindow = 2534022;
    public const int NoSuchUser = 2018001;

    private static readonly Dictionary<int, (int Status, int Code, string Message)> Known = new()
    {
        [2] = (500, 2, "An unexpected error has occurred. Please retry your request later."),
        [4] = (400, 4, "Application request limit reached"),
        [10] = (403, 10, "Application does not have permission for this action"),
        [100] = (400, 100, "Invalid parameter"),
        [190] = (401, 190, "Invalid OAuth access token."),
        [200] = (403, 200, "Permissions error"),
        [368] = (400, 368, "The action attempted has been deemed abusive or is otherwise disallowed"),
        [551] = (400, 551, "This person isn't available right now."),
        [613] = (400, 613, "Calls to this api have exceeded the rate limit."),
        [1357046] = (500, 1, "Received Invalid JSON reply."),
        [1545041] = (400, 551, "This person isn't available right now."),
        [NoSuchUser] = (400, 100, "No matching user found"),
        [OutsideWindow] = (400, 10, "This message is sent outside of allowed window."),
        [OutsideInstagramWindow] = (403, 10, "This message is sent outside of allowed window."),
    };

    public static VendorAnswer Answer(int number, string? details, string trace)
    {
        var (status, code, message) = Known.GetValueOrDefault(number, (400, number, $"Error {number}"));
        var error = new JsonObject
        {
            ["message"] = $"(#{code}) {details ?? message}",
            ["type"] = "OAuthException",
            ["code"] = code,
            ["fbtrace_id"] = trace,
        };
        if (number != code)
        {
            error["error_subcode"] = number;
        }

        return new VendorAnswer(status, number, new JsonObject { ["error"] = error });
    }
}
