using System.Globalization;
using System.Text;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Answers;

/// <summary>Understands numbers as people write them.</summary>
internal static class Numbers
{
    private const int Longest = 40;
    private const int Group = 3;

    private static readonly char[] Separators = ['.', ','];

    /// <summary>A value as a number, where it is one or a text in the form of one: digits, and a point before the decimals.</summary>
    public static decimal? Of(Value value) => value switch
    {
        Value.Number number => number.Amount,
        Value.Text text => Invariant(text.Content),
        _ => null,
    };

    /// <summary>
    /// A number in the digits of any script. A separator before exactly three digits groups thousands if the language separates decimals
    /// by the other one; otherwise a single separator is that of the decimals: <c>2,5</c> is two and a half in English too.
    /// </summary>
    public static decimal? Parse(string text, string language)
    {
        var plain = text.Length <= Longest ? Plain(text) : "";
        var last = plain.LastIndexOfAny(Separators);
        if (last < 0)
        {
            return Invariant(plain);
        }

        if (Groups(plain, last, language))
        {
            return WellGrouped(plain) ? Invariant(Ungrouped(plain)) : null;
        }

        var (whole, decimals) = (plain[..last], plain[(last + 1)..]);
        return WellGrouped(whole) && !whole.Contains(plain[last]) ? Invariant($"{Ungrouped(whole)}.{decimals}") : null;
    }

    private static decimal? Invariant(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9')
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // Whether the last separator groups thousands, rather than beginning the decimals.
    private static bool Groups(string plain, int last, string language)
    {
        var only = plain.IndexOfAny(Separators) == last;
        var beforeThree = plain.Length - last - 1 == Group && !plain.TrimStart('-').StartsWith('0');
        return plain.Count(c => c == plain[last]) > 1 || (only && beforeThree && plain[last] != Languages.DecimalSeparator(language));
    }

    // Groups of three behind a first one that may be shorter, all separated by the same; or no groups at all.
    private static bool WellGrouped(string text)
    {
        var groups = text.TrimStart('-').Split(Separators);
        return groups.Length == 1
            || (groups[0].Length is >= 1 and <= Group && groups.Skip(1).All(group => group.Length == Group) && !Separators.All(text.Contains));
    }

    private static string Ungrouped(string text) => string.Concat(text.Split(Separators));

    // Digits of any script become ours and a minus a plain one; the blanks and apostrophes that group thousands go.
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
