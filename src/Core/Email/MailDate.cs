using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Messaging.Email;

// The time of a header (https://www.rfc-editor.org/rfc/rfc5322#section-3.3), e.g. Wed, 11 Oct 2017 18:31:04 -0700 (PDT).
internal static partial class MailDate
{
    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";

    // By the clock of the server that took the mail, which stands at the end of the newest Received; else by the sender's,
    // which may be set wrong but not into the future.
    public static Instant Of(MailHeaders headers, Instant now)
    {
        var received = headers["Received"];
        var at = Read(received?[(received.LastIndexOf(';') + 1)..]) ?? Read(headers["Date"]) ?? now;
        return Instant.Min(at, now);
    }

    public static Instant? Read(string? text)
    {
        if (text is not { Length: < 200 } || Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var numbers = Array.ConvertAll(["day", "year", "hour", "minute", "second"], name =>
            int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        try
        {
            var month = (Months.IndexOf(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase) / 4) + 1;
            return new LocalDateTime(numbers[1], month, numbers[0], numbers[2], numbers[3], Math.Min(numbers[4], 59))
                .WithOffset(Offset(match.Groups["zone"].Value)).ToInstant();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // What is no number is Greenwich: zones by name have not been written for decades.
    private static Offset Offset(string zone) =>
        zone.Length == 5 && int.TryParse(zone.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? NodaTime.Offset.FromSeconds((zone[0] == '-' ? -1 : 1) * (((number / 100) * 3600) + ((number % 100) * 60)))
            : NodaTime.Offset.Zero;

    [GeneratedRegex(@"\b(?<day>\d{1,2})\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<year>\d{4})\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s+(?<zone>[+-]\d{4}|[a-z]{1,5}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
