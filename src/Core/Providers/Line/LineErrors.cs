using System.Text.Json;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#error-responses. LINE has no codes of its own: the status and a sentence.
internal static class LineErrors
{
    private const string MonthlyLimit = "monthly limit";

    // The key of the request was accepted before, whatever else the answer says:
    // https://developers.line.biz/en/docs/messaging-api/retrying-api-request/.
    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body => Read(body, reply)) switch
    {
        SendOutcome.Refused when reply.Status == 409 => new SendOutcome.AlreadyAccepted(null),
        var outcome => outcome,
    };

    private static SendOutcome Read(JsonElement body, HttpReply reply)
    {
        var id = body.Items("sentMessages").Select(sent => sent.Word("id")).FirstOrDefault();
        var reason = Reason(body);
        return reply.Status switch
        {
            200 when id is not null => new SendOutcome.Accepted(id),
            409 => new SendOutcome.AlreadyAccepted(id),

            // No waiting helps before the month is over, or somebody buys more messages.
            429 when reason?.Contains(MonthlyLimit, StringComparison.OrdinalIgnoreCase) == true => new SendOutcome.Misconfigured("429", reason),
            _ => HttpOutcome.Of(reply, reason: reason),
        };
    }

    // The sentence, and where in the request it is.
    private static string? Reason(JsonElement body)
    {
        var details = body.Items("details").Select(detail => $"{detail.Word("property")}: {detail.Word("message")}");
        return body.Word("message") is { } message ? string.Join("; ", details.Prepend(message)) : null;
    }
}
