using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Messaging.Providers;

// What a reply means.
internal static class HttpOutcome
{
    private static readonly Duration Soon = Duration.FromSeconds(10);

    // By its status alone, where its body has no code of the provider that we know.
    public static SendOutcome Of(HttpReply reply, string? code = null, string? reason = null)
    {
        code ??= reply.Status.ToString(CultureInfo.InvariantCulture);
        reason ??= $"The provider answered with status {code}.";
        return reply switch
        {
            { NeverSent: true } => new SendOutcome.RetryAfter(Soon, "no-connection"),
            { Status: 0 } => new SendOutcome.Unknown("no-answer"),
            { Status: 429 or 503 } => new SendOutcome.RetryAfter(RetryDelay.Of(reply, Soon), code),

            // Something between us and the provider gave up; the request may have passed it.
            { Status: 408 or >= 500 or (>= 200 and < 300) } => new SendOutcome.Unknown(code),
            { Status: 401 or 403 or 404 or < 400 } => new SendOutcome.Misconfigured(code, reason),
            _ => new SendOutcome.Refused(code, reason),
        };
    }

    // By the body where that is the provider's; what a proxy says instead of it counts by its status.
    public static SendOutcome Of(HttpReply reply, Func<JsonElement, SendOutcome> read)
    {
        if (reply is { Status: 0 } or { NeverSent: true })
        {
            return Of(reply);
        }

        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            return read(body.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return Of(reply);
        }
    }
}
