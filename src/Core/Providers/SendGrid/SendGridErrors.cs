using System.Text.Json;

namespace Messaging.Providers.SendGrid;

// https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors: there are no codes, only statuses and words.
internal static class SendGridErrors
{
    public static SendOutcome Interpret(HttpReply reply) =>
        reply.Status == 202 && reply.Headers.GetValueOrDefault("X-Message-Id") is { Length: > 0 } id ? new SendOutcome.Accepted(id)
        : HttpOutcome.Of(reply, body => HttpOutcome.Of(reply, reason: Reason(body)));

    // Why a mail that was taken did not arrive. Dropped are those that SendGrid itself holds back, by its lists.
    public static SendOutcome OfEvent(JsonElement element)
    {
        var reason = element.Word("reason") ?? "SendGrid gives no reason.";
        var code = element.Word("status") ?? element.Word("event")!;
        return (element.Word("event"), element.Word("type"), reason) switch
        {
            ("dropped", _, "Unsubscribed Address" or "Spam Reporting Address") => new SendOutcome.OptedOut(reason),
            ("dropped", _, "Recipient List over Package Quota" or "Invalid SMTPAPI header") => new SendOutcome.Misconfigured(code, reason),
            ("bounce", "blocked", _) => new SendOutcome.Blocked(code),
            _ => new SendOutcome.Refused(code, reason),
        };
    }

    private static string? Reason(JsonElement body) =>
        body.Items("errors").Where(error => error.ValueKind == JsonValueKind.Object).Select(error => error.Word("message")).FirstOrDefault();
}
