using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/api/errors: one table, whether a code comes with the answer or later in a receipt.
internal static class TwilioErrors
{
    private static readonly Duration Soon = Duration.FromSeconds(30);
    private static readonly Duration NextDay = Duration.FromHours(24);

    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body => Read(body, reply));

    public static SendOutcome Of(string code, string reason) => Known(code, reason, Soon) ?? new SendOutcome.Refused(code, reason);

    public static string? CodeOf(HttpReply reply)
    {
        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            return body.RootElement.Word("code");
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return null;
        }
    }

    private static SendOutcome Read(JsonElement body, HttpReply reply)
    {
        // Twilio may take a message and refuse it in the same answer.
        var taken = reply.Status is 200 or 201;
        if (body.Word(taken ? "error_code" : "code") is { } code)
        {
            var reason = body.Word(taken ? "error_message" : "message") ?? "Twilio gives no reason.";
            return Known(code, reason, RetryDelay.Of(reply, Soon))
                ?? (taken ? new SendOutcome.Refused(code, reason) : HttpOutcome.Of(reply, code, reason));
        }

        return taken && body.Word("sid") is { } sid ? new SendOutcome.Accepted(sid) : HttpOutcome.Of(reply);
    }

    private static SendOutcome? Known(string code, string reason, Duration delay) => Number(code) switch
    {
        20429 or 20500 or 20503 or 30001 or 30017 or 30022 or 63009 or 63010 or 63012 or 63017 or 63018 or 21611
            => new SendOutcome.RetryAfter(delay, code),
        30023 or 30027 or 63038 => new SendOutcome.RetryAfter(NextDay, code),

        // The phone was off, or the carrier does not say what became of it: worth one more try if the message bears being sent twice.
        30003 or 30008 or 30410 => new SendOutcome.Unknown(code),
        63016 => new SendOutcome.WindowClosed(code),
        21610 => new SendOutcome.OptedOut(code),
        30004 or 63014 or 63033 => new SendOutcome.Blocked(code),
        20003 or 20404 or 21408 or 21606 or 21608 or 21609 or 30002 or 30034 or 63001 or 63002 or 63007 or 63008 or 63035
            => new SendOutcome.Misconfigured(code, reason),
        _ => null,
    };

    private static int Number(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
