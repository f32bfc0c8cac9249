using NodaTime;

namespace Messaging.Hours;

/// <summary>When somebody is there: a week of opening spans in a time zone, and dates that differ from it.</summary>
/// <param name="Zone">Whose clocks the spans mean.</param>
/// <param name="Week">The spans of each day of the week; a day that is absent is closed.</param>
public sealed record BusinessHours(DateTimeZone Zone, IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<OpenSpan>> Week)
{
    // A year and a leap day: whatever has not opened by then only opens on dates that nobody has entered yet.
    private const int DaysLookedAhead = 366;

    private static readonly IReadOnlyList<OpenSpan> Closed = [];

    /// <summary>The spans of single dates, in place of their weekday's; an empty list is a day closed.</summary>
    public IReadOnlyDictionary<LocalDate, IReadOnlyList<OpenSpan>> Dates { get; init; } = new Dictionary<LocalDate, IReadOnlyList<OpenSpan>>();

    /// <summary>The spans of dates that come back every year; a single date goes before them.</summary>
    public IReadOnlyDictionary<AnnualDate, IReadOnlyList<OpenSpan>> EveryYear { get; init; } = new Dictionary<AnnualDate, IReadOnlyList<OpenSpan>>();

    /// <summary>Reads the form of the settings.</summary>
    /// <param name="zone">A time zone of the tz database, e.g. Europe/Paris.</param>
    /// <param name="week">Days and their spans, e.g. <c>Mon-Fri 09:00-12:00,13:00-17:00; Sat 21:00-02:00</c>; <c>always</c> for day and night.</param>
    /// <param name="holidays">Dates that differ, e.g. <c>2026-12-24 09:00-12:00; 12-25 closed</c>; one without a year comes back every year.</param>
    /// <exception cref="FormatException">Something in it is wrong; the message names everything that is.</exception>
    public static BusinessHours Parse(string zone, string week, string holidays = "") => HoursText.Read(zone, week, holidays);

    /// <summary>Whether it is open; at the instant of closing it no longer is.</summary>
    /// <param name="at">The instant.</param>
    public bool IsOpen(Instant at)
    {
        var today = DayOf(at);
        return IsOpenOn(today.PlusDays(-1), at) || IsOpenOn(today, at);
    }

    /// <summary>When it is next open: the instant itself while it is, nothing when it does not open within a year.</summary>
    /// <param name="from">The instant to look from.</param>
    public Instant? NextOpening(Instant from)
    {
        foreach (var span in Spans(DayOf(from).PlusDays(-1), DaysLookedAhead))
        {
            if (span.End > from)
            {
                return Instant.Max(span.Start, from);
            }
        }

        return null;
    }

    /// <summary>How long it is open between two instants; nothing when the second is not after the first.</summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant.</param>
    public Duration Between(Instant from, Instant to)
    {
        var first = DayOf(from).PlusDays(-1);
        var open = Duration.Zero;
        var counted = from;
        foreach (var span in Spans(first, Period.DaysBetween(first, DayOf(to)) + 1))
        {
            // A night may run into the next morning's span; what is counted is not counted again.
            var start = Instant.Max(span.Start, counted);
            var end = Instant.Min(span.End, to);
            if (end > start)
            {
                open += end - start;
                counted = end;
            }
        }

        return open;
    }

    // Asked in every turn of many flows: by hand, because a query would cost ten times as much memory.
    private bool IsOpenOn(LocalDate day, Instant at)
    {
        var spans = On(day);
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].On(day, Zone).Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    private IEnumerable<Interval> Spans(LocalDate first, int days) =>
        from day in Enumerable.Range(0, Math.Max(days, 0)).Select(first.PlusDays)
        from span in On(day)
        let interval = span.On(day, Zone)
        where interval.Duration > Duration.Zero // Empty where the clocks jump over the whole span.
        select interval;

    private IReadOnlyList<OpenSpan> On(LocalDate day) =>
        Dates.GetValueOrDefault(day)
        ?? EveryYear.GetValueOrDefault(new AnnualDate(day.Month, day.Day))
        ?? Week.GetValueOrDefault(day.DayOfWeek)
        ?? Closed;
}
