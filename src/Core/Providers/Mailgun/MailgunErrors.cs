using System.Text.Json;

namespace Messaging.Providers.Mailgun;

// https://documentation.mailgun.com/docs/mailgun/api-reference/intro: there are no codes, only statuses and words.
internal static class MailgunErrors
{
    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body =>
        reply.Status == 200 && body.Word("id") is { } id
            ? new SendOutcome.Accepted(id.Trim('<', '>'))
            : HttpOutcome.Of(reply, reason: body.Word("message")));

    // Why a mail that was taken did not arrive: https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure
    public static SendOutcome OfEvent(JsonElement element)
    {
        var reason = element.Get("reason") is { ValueKind: JsonValueKind.String } word ? JsonStrings.Of(word) : "rejected";
        var status = element.Get("delivery-status");
        var code = status?.Word("code") ?? reason;
        var words = status?.Word("message") ?? status?.Word("description") ?? element.Get("reject")?.Word("reason") ?? reason;
        return reason switch
        {
            "suppress-unsubscribe" or "suppress-complaint" => new SendOutcome.OptedOut(reason),
            "espblock" => new SendOutcome.Blocked(code),
            _ => new SendOutcome.Refused(code, words),
        };
    }
}
