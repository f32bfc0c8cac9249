using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Channels;
using Messaging.Tongues;
using NodaTime;

namespace Messaging.Flows.Answers;

/// <summary>Understands dates as people write them: 2026-03-12, 12.3., March 12th, 12 mars 2027, 3月12日, tomorrow, vendredi.</summary>
internal static partial class Dates
{
    private const int Longest = 60;
    private const int Century = 100;
    private const int Millennium = 2000;

    // Who writes the month before the day. Where only the language is known, and not the country, 3/4 is nobody's guess to make.
    private static readonly string[] MonthFirst = ["en-US", "en-PH", "en-BZ"];

    /// <summary>The date that a text names; nothing when it names none, or could mean two. Without a year it is the next such day.</summary>
    public static LocalDate? Parse(string text, string language, LocalDate today)
    {
        if (text.Length > Longest || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var folded = FoldedText.Of(text).Trim();
        var words = PlainWords.Of(folded);
        return CalendarWords.FromToday(words) is { } days ? today.PlusDays(days)
            : OfEast(folded, today) ?? OfNumbers(folded, language, today) ?? OfWords(words.Split(' '), today);
    }

    private static LocalDate? OfEast(string folded, LocalDate today) => East().Match(folded) is { Success: true } match
        ? Of(match.Groups["year"].Success ? Number(match.Groups["year"].Value) : null, Number(match.Groups["month"].Value), Number(match.Groups["day"].Value), today)
        : null;

    private static LocalDate? OfNumbers(string folded, string language, LocalDate today)
    {
        if (YearFirst().Match(folded) is { Success: true } iso)
        {
            return Of(Number(iso.Groups["year"].Value), Number(iso.Groups["month"].Value), Number(iso.Groups["day"].Value), today);
        }

        if (YearLast().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var (first, second) = (Number(match.Groups["first"].Value), Number(match.Groups["second"].Value));
        int? year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : null;
        var (dayFirst, monthFirst) = (Of(year, second, first, today), Of(year, first, second, today));
        return dayFirst is null || dayFirst == monthFirst ? monthFirst
            : monthFirst is null || match.Groups["dot"].Success ? dayFirst
            : MonthFirst.Contains(language, StringComparer.OrdinalIgnoreCase) ? monthFirst
            : language == LanguageTag.Primary(language) && language == "en" ? null
            : dayFirst;
    }

    private static LocalDate? OfWords(string[] words, LocalDate today)
    {
        var (day, month, year, weekday) = ((int?)null, (int?)null, (int?)null, (int?)null);
        foreach (var word in words.Where(word => !CalendarWords.IsAround(word)))
        {
            if (Ordinal().Match(word) is { Success: true } number && day is null)
            {
                day = Number(number.Groups["day"].Value);
            }
            else if (word.Length == 4 && word.All(char.IsAsciiDigit) && year is null)
            {
                year = Number(word);
            }
            else if (month is null && words.Any(other => char.IsAsciiDigit(other[0])) && CalendarWords.Month(word) is { } named)
            {
                month = named;
            }
            else if (weekday is null && CalendarWords.Weekday(word) is { } called)
            {
                weekday = called;
            }
            else
            {
                return null;
            }
        }

        return (day, month, weekday) switch
        {
            ({ }, { }, _) => Of(year, month.Value, day.Value, today),
            (null, null, { }) when year is null => today.Next((IsoDayOfWeek)weekday.Value),
            _ => null,
        };
    }

    private static LocalDate? Of(int? year, int month, int day, LocalDate today)
    {
        if (year is { } given)
        {
            return OnCalendar(given < Century ? given + Millennium : given, month, day);
        }

        // A 29th of February may be some years away.
        return Enumerable.Range(today.Year, 9).Select(next => OnCalendar(next, month, day)).FirstOrDefault(date => date >= today);
    }

    private static LocalDate? OnCalendar(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?<year>[0-9]{4})\s*年\s*)?(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})\s*[日号號]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex East();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})\s?((?<dot>\.)|[-/])\s?(?<second>[0-9]{1,2})(\s?[-./]\s?(?<year>[0-9]{4}|[0-9]{2}))?\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(st|nd|rd|th|er|e|eme|o|a|te|ten|ter)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();
}
