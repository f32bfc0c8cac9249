using System.Globalization;
using System.Text;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Answers;

/// <summary>Understands numbers as people write them.</summary>
internal static class Numbers
{
    private const int Longest = 40;

    /// <summary>A value as a number, where it is one or a text in the form of one: digits, and a point before the decimals.</summary>
    public static decimal? Of(Value value) => value switch
    {
        Value.Number number => number.Amount,
        Value.Text text when decimal.TryParse(text.Content, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>
    /// A number in the digits of any script. A separator before exactly three digits groups thousands if the language separates decimals
    /// by the other one; otherwise a single separator is that of the decimals: <c>2,5</c> is two and a half in English too.
    /// </summary>
    public static decimal? Parse(string text, string language)
    {
        var plain = text.Length <= Longest ? Plain(text) : "";
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last >= 0 && IsGrouping(plain, last, language))
        {
            return WellGrouped(plain) ? Invariant(plain.Replace(plain[last].ToString(), "", StringComparison.Ordinal)) : null;
        }

        var whole = last < 0 ? plain : plain[..last];
        var decimals = last < 0 ? "" : $".{plain[(last + 1)..]}";
        var grouped = whole.IndexOfAny(['.', ',']) >= 0;
        return grouped && (!WellGrouped(whole) || whole.Contains(plain[last], StringComparison.Ordinal))
            ? null
            : Invariant(whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + decimals);
    }

    private static decimal? Invariant(string text) =>
        text.Any(char.IsAsciiDigit) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool IsGrouping(string plain, int last, string language) =>
        plain.Count(c => c == plain[last]) > 1
        || (plain.IndexOfAny(['.', ',']) == last && plain.Length - last == 4 && plain[last] != Languages.DecimalSeparator(language) && !plain.TrimStart('-').StartsWith('0'));

    // One to three digits, then threes behind one and the same separator.
    private static bool WellGrouped(string text)
    {
        var groups = text.TrimStart('-').Split('.', ',');
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)
            && !(text.Contains('.', StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal));
    }

    // The same with digits of any script as ours, a plain minus, and without the blanks and apostrophes that group thousands.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (char.IsDigit(c))
            {
                _ = plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or '+'))
            {
                _ = plain.Append(c switch { '−' => '-', '٫' => '.', '٬' => ',', _ => c });
            }
        }

        return plain.ToString();
    }
}
