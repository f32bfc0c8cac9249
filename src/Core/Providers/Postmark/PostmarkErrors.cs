using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Messaging.Providers.Postmark;

// https://postmarkapp.com/developer/api/overview#error-codes
internal static class PostmarkErrors
{
    private static readonly Duration Soon = Duration.FromSeconds(30);

    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body => Read(body, reply));

    // https://postmarkapp.com/developer/api/bounce-api#bounce-types
    public static SendOutcome OfBounce(JsonElement element) => element.Word("Type") switch
    {
        "Blocked" or "SpamNotification" or "VirusNotification" or "ManuallyDeactivated" => new SendOutcome.Blocked(element.Required("Type")),
        "SMTPApiError" or "DMARCPolicy" or "TemplateRenderingFailed" => new SendOutcome.Misconfigured(element.Required("Type"), Words(element)),
        var type => new SendOutcome.Refused(type ?? "bounce", Words(element)),
    };

    private static string Words(JsonElement element) => element.Word("Details") ?? element.Word("Description") ?? "Postmark gives no reason.";

    private static SendOutcome Read(JsonElement body, HttpReply reply)
    {
        var code = body.Word("ErrorCode");
        if (code is null or "0")
        {
            return reply.Status == 200 && body.Word("MessageID") is { } id ? new SendOutcome.Accepted(id) : HttpOutcome.Of(reply);
        }

        var reason = body.Word("Message") ?? "Postmark gives no reason.";
        return Number(code) switch
        {
            100 or 429 => new SendOutcome.RetryAfter(RetryDelay.Of(reply, Soon), code),

            // Bounced for good before, complained, or taken off by hand: Postmark sends him nothing more.
            406 => new SendOutcome.Blocked(code),
            10 or 400 or 401 or 405 or 412 or 413 or (>= 1221 and <= 1240) => new SendOutcome.Misconfigured(code, reason),
            300 or 402 or 403 or 409 or 410 or 411 => new SendOutcome.Refused(code, reason),
            _ => HttpOutcome.Of(reply, code, reason),
        };
    }

    private static int Number(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
