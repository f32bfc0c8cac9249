using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Providers;

// How long a provider asks us to wait: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after.
internal static class RetryDelay
{
    private static readonly Duration Longest = Duration.FromDays(1);

    private static readonly InstantPattern HttpDate =
        InstantPattern.Create("ddd, dd MMM uuuu HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    public static Duration Of(HttpReply reply, Duration otherwise) =>
        Asked(reply) is { } delay && delay >= Duration.Zero ? Duration.Min(delay, Longest) : otherwise;

    private static Duration? Asked(HttpReply reply) =>
        reply.Headers.GetValueOrDefault("Retry-After") is not { } value ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(seconds)
        : HttpDate.Parse(value).TryGetValue(default, out var until) ? Since(reply, until)
        : null;

    // The provider's own clock, because Core has none.
    private static Duration? Since(HttpReply reply, Instant until) =>
        HttpDate.Parse(reply.Headers.GetValueOrDefault("Date") ?? "").TryGetValue(default, out var date) ? until - date : null;
}
