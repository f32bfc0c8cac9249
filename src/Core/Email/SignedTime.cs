using System.Globalization;
using NodaTime;

namespace Messaging.Email;

// The time that a vendor signs beside a webhook, in seconds since 1970. It may be as old as the vendor's last attempt to deliver:
// none of them says that a later attempt is signed anew, and what is refused then is a mail that is lost.
internal static class SignedTime
{
    private static readonly Duration Ahead = Duration.FromMinutes(10); // What two clocks may differ by.

    public static bool IsFresh(string? seconds, Instant now, Duration oldest) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && now.ToUnixTimeSeconds() - number is var age
        && age >= -Ahead.TotalSeconds
        && age <= oldest.TotalSeconds;
}
