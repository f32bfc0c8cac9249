using NodaTime;

namespace Messaging.Hours;

/// <summary>One stretch of opening time, in local time; half-open. It belongs to the day on which it begins, and ends on the next day when <paramref name="To"/> is not after <paramref name="From"/>.</summary>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes; midnight is the end of the day.</param>
public sealed record OpenSpan(LocalTime From, LocalTime To)
{
    /// <summary>The whole day, midnight to midnight.</summary>
    public static OpenSpan WholeDay { get; } = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Whether it runs into the next day, if only to its first instant.</summary>
    public bool EndsNextDay => To <= From;

    /// <summary>The span on one day of the calendar. Where the clocks jump over its beginning or end, that lies at the jump; where they show a time twice, it begins with the first and ends with the second.</summary>
    /// <param name="day">The day on which it begins.</param>
    /// <param name="zone">Whose clocks are meant.</param>
    public Interval On(LocalDate day, DateTimeZone zone)
    {
        var begins = zone.MapLocal(day + From);
        var ends = zone.MapLocal((EndsNextDay ? day.PlusDays(1) : day) + To);
        return new(
            begins.Count == 0 ? begins.LateInterval.Start : begins.First().ToInstant(),
            ends.Count == 0 ? ends.LateInterval.Start : ends.Last().ToInstant());
    }
}
