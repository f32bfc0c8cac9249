using System.Globalization;
using System.Text;

namespace Messaging.Flows.Answers;

/// <summary>Words as they are compared: phones write curly apostrophes, people add a full stop or a smile.</summary>
internal static class PlainWords
{
    /// <summary>The letters and digits with their marks, single blanks between them; the text as it is where it has none of them.</summary>
    public static string Of(string text)
    {
        var spaced = string.Concat(text.EnumerateRunes().Select(rune => Counts(rune) ? rune.ToString() : " "));
        var words = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join(' ', words) : text.Trim();
    }

    private static bool Counts(Rune rune) => Rune.IsLetterOrDigit(rune) || (IsMark(rune) && !IsVariant(rune));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Says in which way the character before it is drawn; emoji are full of them.
    private static bool IsVariant(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F;
}
