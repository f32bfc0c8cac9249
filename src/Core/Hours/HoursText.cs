using NodaTime;
using NodaTime.Text;

namespace Messaging.Hours;

/// <summary>The form in which the settings write business hours. Reads on after a mistake, so that all of them are named at once.</summary>
internal sealed class HoursText
{
    private static readonly IReadOnlyList<IsoDayOfWeek> DaysOfWeek = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    private readonly List<string> _mistakes = [];

    public static BusinessHours Read(string zone, string week, string holidays)
    {
        var text = new HoursText();
        var dates = text.Entries(holidays).ToList();
        var hours = new BusinessHours(text.ZoneOf(zone), text.WeekOf(week))
        {
            Dates = text.Keyed(dates.Where(entry => !IsAnnual(entry)), LocalDatePattern.Iso, "a date such as 2026-12-24, or 12-24 for every year"),
            EveryYear = text.Keyed(dates.Where(IsAnnual), AnnualDatePattern.Iso, "a date of the calendar such as 12-24"),
        };
        return text._mistakes.Count == 0
            ? hours
            : throw new FormatException($"These are no business hours: {string.Join("; ", text._mistakes)}.");
    }

    private static bool IsAnnual(Entry entry) => entry.Name.Length == "12-24".Length;

    private DateTimeZone ZoneOf(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? Mistake($"'{name}' is no time zone; expected one of the tz database such as Europe/Paris", DateTimeZone.Utc);

    private Dictionary<IsoDayOfWeek, IReadOnlyList<OpenSpan>> WeekOf(string text)
    {
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<OpenSpan>>();
        if (text.Trim() == "always")
        {
            return DaysOfWeek.ToDictionary(day => day, _ => (IReadOnlyList<OpenSpan>)[OpenSpan.WholeDay]);
        }

        foreach (var (days, spans) in Entries(text))
        {
            foreach (var day in days.Split(',').SelectMany(DaysOf))
            {
                _ = week.TryAdd(day, spans) || Mistake($"{day} is there twice", true);
            }
        }

        return week;
    }

    private IEnumerable<IsoDayOfWeek> DaysOf(string range)
    {
        var ends = range.Split('-');
        var first = DayOf(ends[0]);
        var last = DayOf(ends[^1]);
        if (ends.Length > 2 || first is null || last is null)
        {
            return Mistake($"'{range}' is no day; expected one such as Mon, or Mon-Fri", Array.Empty<IsoDayOfWeek>());
        }

        var count = (((int)last - (int)first + 7) % 7) + 1;
        return Enumerable.Range((int)first - 1, count).Select(index => DaysOfWeek[index % 7]);
    }

    private static IsoDayOfWeek? DayOf(string name)
    {
        var day = DaysOfWeek.FirstOrDefault(day => day.ToString()[..3].Equals(name, StringComparison.OrdinalIgnoreCase));
        return day == IsoDayOfWeek.None ? null : day;
    }

    private Dictionary<T, IReadOnlyList<OpenSpan>> Keyed<T>(IEnumerable<Entry> entries, IPattern<T> pattern, string expected)
        where T : notnull
    {
        var keyed = new Dictionary<T, IReadOnlyList<OpenSpan>>();
        foreach (var (name, spans) in entries)
        {
            var key = pattern.Parse(name);
            _ = !key.Success ? Mistake($"'{name}' is not {expected}", true)
                : keyed.TryAdd(key.Value, spans) || Mistake($"{name} is there twice", true);
        }

        return keyed;
    }

    private IEnumerable<Entry> Entries(string text)
    {
        foreach (var entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = entry.IndexOf(' ');
            yield return space < 0
                ? Mistake($"'{entry}' lacks its times; expected e.g. '{entry} 09:00-17:00' or '{entry} closed'", new Entry(entry, []))
                : new Entry(entry[..space], SpansOf(entry[space..].Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    private List<OpenSpan> SpansOf(string text)
    {
        if (text == "closed")
        {
            return [];
        }

        var spans = text.Split(',').Select(SpanOf).OfType<OpenSpan>().OrderBy(span => span.From).ToList();
        var overlap = spans.Zip(spans.Skip(1)).Any(pair => pair.First.EndsNextDay || pair.First.To > pair.Second.From);
        return overlap ? Mistake($"the times in '{text}' overlap", spans) : spans;
    }

    private OpenSpan? SpanOf(string text)
    {
        var ends = text.Split('-');
        var from = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(ends[0]);
        var to = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(ends[^1] == "24:00" ? "00:00" : ends[^1]);
        var span = ends.Length == 2 && from.Success && to.Success ? new OpenSpan(from.Value, to.Value) : null;
        return span is null ? Mistake($"'{text}' is no span of time; expected e.g. 09:00-17:00", span)
            : ends[0] == ends[1] ? Mistake($"'{text}' is no time at all; the whole day is 00:00-24:00", span)
            : span;
    }

    private T Mistake<T>(string sentence, T insteadOfIt)
    {
        _mistakes.Add(sentence);
        return insteadOfIt;
    }

    private sealed record Entry(string Name, IReadOnlyList<OpenSpan> Spans);
}
