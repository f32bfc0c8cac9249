using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows.Templates;

/// <summary>
/// Writes dates and times: <c>long</c> (9 January 2026, also without an argument), <c>short</c> (09/01/2026), <c>day</c> (Friday 9 January), <c>weekday</c>
/// (Friday), <c>time</c> (14:30), each as the language has it, or by a pattern of NodaTime's. An offset is not applied: a time is shown as it was written.
/// </summary>
internal static class DateFormat
{
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.ExtendedIso;

    private static readonly Dictionary<string, Func<LocaleWords, string>> Patterns = new()
    {
        ["long"] = words => words.Long,
        ["short"] = words => words.Short,
        ["day"] = words => words.Day,
        ["weekday"] = _ => "dddd",
        ["time"] = words => words.Time,
    };

    public static IReadOnlyCollection<string> Words => Patterns.Keys;

    public static Format? Bind(string? argument) => Patterns.TryGetValue(argument ?? "long", out var pattern)
        ? (value, language) => DateOf(value.ToString()) is { } date ? Value.Of(Write(date, argument ?? "long", pattern, Locale.Of(language))) : value
        : ByPattern(argument!);

    private static string Write(LocalDateTime date, string word, Func<LocaleWords, string> pattern, Locale locale)
    {
        if (locale.Words is not { } words)
        {
            return word == "time" ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(date.TimeOfDay)
                : word == "weekday" ? LocalDateTimePattern.CreateWithInvariantCulture("dddd").Format(date)
                : LocalDatePattern.Iso.Format(date.Date);
        }

        var inWords = word is "long" or "day";
        var written = LocalDateTimePattern.Create(pattern(words), locale.Culture).Format(date);
        return inWords && date.Day == 1 && words.First is { } first ? written.Replace("1 ", $"{first} ", StringComparison.Ordinal) : written;
    }

    private static Format? ByPattern(string text)
    {
        try
        {
            var pattern = LocalDateTimePattern.CreateWithInvariantCulture(text);
            return (value, language) => DateOf(value.ToString()) is { } date
                ? Value.Of(pattern.WithCulture(Locale.Of(language).Culture).Format(date))
                : value;
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    private static LocalDateTime? DateOf(string text) =>
        DateAndTime.Parse(text) is { Success: true } time ? time.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset ? withOffset.Value.LocalDateTime
        : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value.AtMidnight()
        : null;
}
