using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Twilio;

/// <summary>Twilio's error answers, by https://www.twilio.com/docs/api/errors.</summary>
internal static class TwilioErrors
{
    private static readonly Dictionary<int, (int Status, string Message)> Known = new()
    {
        [20003] = (401, "Authenticate"),
        [20001] = (400, "Invalid parameter"),
        [20404] = (404, "The requested resource was not found"),
        [20429] = (429, "Too Many Requests"),
        [20500] = (500, "Internal Server Error"),
        [20503] = (503, "Service Unavailable"),
        [21211] = (400, "Invalid 'To' Phone Number"),
        [21212] = (400, "Invalid From Number (caller ID)"),
        [21408] = (400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"),
        [21602] = (400, "Message body is required."),
        [21603] = (400, "A 'From' phone number is required."),
        [21604] = (400, "A 'To' phone number is required."),
        [21606] = (400, "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination."),
        [21609] = (400, "The 'StatusCallback' URL is not a valid URL."),
        [21610] = (400, "Attempt to send to unsubscribed recipient"),
        [21611] = (429, "This 'From' number has exceeded the maximum number of queued messages"),
        [21614] = (400, "'To' number is not a valid mobile number"),
        [21617] = (400, "The concatenated message body exceeds the 1600 character limit"),
        [21620] = (400, "Invalid media URL(s)"),
        [21623] = (400, "Number of media files exceeds allowed limit"),
        [21655] = (400, "The ContentSid is Invalid"),
        [21656] = (400, "The Content Variables Parameter is Invalid"),
        [21701] = (400, "The Messaging Service does not exist"),
        [21910] = (400, "Twilio 'To' and 'From' number pair is invalid: they must be of the same channel"),
        [30003] = (400, "Unreachable destination handset"),
        [30005] = (400, "Unknown destination handset"),
        [30006] = (400, "Landline or unreachable carrier"),
        [30007] = (400, "Message filtered"),
        [30008] = (400, "Unknown error"),
        [63007] = (400, "Twilio could not find a Channel with the specified From address"),
        [63016] = (400, "Failed to send freeform message because you are outside the allowed window."),
        [63018] = (429, "Rate limit exceeded for Channel"),
    };

    public static VendorAnswer Answer(int code, string? details)
    {
        var (status, message) = Known.GetValueOrDefault(code, (400, $"Error {code}"));
        return new VendorAnswer(status, code, new JsonObject
        {
            ["code"] = code,
            ["message"] = details ?? message,
            ["more_info"] = $"https://www.twilio.com/docs/errors/{code}",
            ["status"] = status,
        })
        {
            Challenge = status == 401 ? "Basic realm=\"Twilio API\"" : null,
        };
    }
}
