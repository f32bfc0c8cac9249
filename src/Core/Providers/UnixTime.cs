using System.Globalization;
using NodaTime;

namespace Messaging.Providers;

// Times as counts since 1970, as a string here and as a number there; what is no time reads as nothing.
internal static class UnixTime
{
    private const long LastSecond = 253_402_300_799; // The end of the year 9999, the last that a date can be.
    private const long LastMillisecond = (LastSecond * 1000) + 999;

    public static Instant? Seconds(string? text) => Read(text) is { } count and <= LastSecond ? Instant.FromUnixTimeSeconds(count) : null;

    // Milliseconds, or seconds where it is too little for them: some of a vendor's events have these, and all others those.
    public static Instant? Milliseconds(string? text) => Read(text) switch
    {
        { } seconds and <= LastSecond => Instant.FromUnixTimeSeconds(seconds),
        { } milliseconds and <= LastMillisecond => Instant.FromUnixTimeMilliseconds(milliseconds),
        _ => null,
    };

    private static long? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
