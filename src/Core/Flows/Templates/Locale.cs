using System.Globalization;
using Messaging.Tongues;

namespace Messaging.Flows.Templates;

/// <summary>
/// How a language, in a region if it names one, writes dates, numbers and lists. From tables of our own: the locale data of one machine differs from that of
/// the next, and what a customer reads must not. Of a language without a table, only the separators of numbers are known; its dates are those of ISO 8601.
/// </summary>
internal sealed class Locale
{
    private static readonly Locale Plain = new("", null);

    // Bounded: a tag is what a flow's author, a setting or a customer wrote.
    private static readonly Dictionary<string, Locale> Known = Locales.Tags.ToDictionary(tag => tag, tag => new Locale(tag, Locales.Of(tag)), StringComparer.OrdinalIgnoreCase);

    private Locale(string tag, LocaleWords? words)
    {
        Tag = tag;
        Words = words;
        Culture = CultureInfo.ReadOnly(CultureOf(tag, words));
    }

    public string Tag { get; }

    /// <summary>Its words and orders; nothing where there is no table of it.</summary>
    public LocaleWords? Words { get; }

    /// <summary>For the parts of the platform that ask for one; with our names of months and days.</summary>
    public CultureInfo Culture { get; }

    public static Locale Of(string tag) =>
        Known.TryGetValue(tag, out var found) || Known.TryGetValue(LanguageTag.Primary(tag), out found) ? found : Plain;

    /// <summary>The number with its separators.</summary>
    public string Number(decimal number, int? decimals, bool grouped, string language)
    {
        var plain = number.ToString(decimals is { } exactly ? $"F{exactly}" : "0.############################", CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (plain, "") : (plain[..point], $"{Languages.DecimalSeparator(language)}{plain[(point + 1)..]}");
        return $"{(grouped && Words is not null ? Grouped(whole, Words) : whole)}{rest}";
    }

    /// <summary>The items as they are said one after the other.</summary>
    public string Listed(IReadOnlyList<string> items, bool alternatives)
    {
        if (Words is null || items.Count < 2)
        {
            return string.Join(", ", items);
        }

        var between = Words.ListComma;
        return $"{string.Join(between, items.Take(items.Count - 1))}{Locales.Joint(Words, alternatives, items[^1])}{items[^1]}";
    }

    private static string Grouped(string whole, LocaleWords words)
    {
        var digits = whole.TrimStart('-');
        if (digits.Length <= 3 || (digits.Length == 4 && words.KeepsFour))
        {
            return whole;
        }

        var text = digits[^3..];
        for (var left = digits[..^3]; left.Length > 0; left = left[..Math.Max(0, left.Length - words.GroupSize)])
        {
            text = $"{left[Math.Max(0, left.Length - words.GroupSize)..]}{words.GroupSeparator}{text}";
        }

        return $"{(whole.StartsWith('-') ? "-" : "")}{text}";
    }

    private static CultureInfo CultureOf(string tag, LocaleWords? words)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        if (words is null)
        {
            return culture;
        }

        var dates = culture.DateTimeFormat;
        dates.MonthNames = dates.MonthGenitiveNames = [.. words.Months, ""];
        dates.AbbreviatedMonthNames = dates.AbbreviatedMonthGenitiveNames = [.. words.ShortMonths, ""];
        dates.DayNames = [words.Days[6], .. words.Days[..6]];
        dates.AbbreviatedDayNames = [words.ShortDays[6], .. words.ShortDays[..6]];
        return culture;
    }
}
