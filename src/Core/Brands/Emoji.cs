using System.Globalization;
using System.Text;

namespace Messaging.Brands;

// https://www.unicode.org/reports/tr51: what is drawn as a picture. Signs that belong to plain text, such as (c) and the arrows, count only
// where the writer asked for the picture.
internal static class Emoji
{
    private const int AsPicture = 0xFE0F;
    private const int Keycap = 0x20E3;

    public static bool Has(string text)
    {
        for (var clusters = StringInfo.GetTextElementEnumerator(text); clusters.MoveNext();)
        {
            if (Is(clusters.GetTextElement()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text without them, and without the space that stood before each.</summary>
    public static string Without(string text)
    {
        var rest = new StringBuilder(text.Length);
        for (var clusters = StringInfo.GetTextElementEnumerator(text); clusters.MoveNext();)
        {
            var cluster = clusters.GetTextElement();
            if (!Is(cluster))
            {
                rest.Append(cluster);
            }
            else if (rest.Length > 0 && rest[^1] == ' ')
            {
                rest.Length--;
            }
        }

        return rest.Length == text.Length ? text : rest.ToString().Trim();
    }

    private static bool Is(string cluster)
    {
        var (isPicture, isSign) = (false, false);
        foreach (var rune in cluster.EnumerateRunes())
        {
            isPicture |= rune.Value is (>= 0x1F000 and <= 0x1FAFF) or AsPicture or Keycap or (>= 0x2600 and <= 0x26FF) or (>= 0x2705 and <= 0x270D)
                or 0x2728 or 0x274C or 0x274E or (>= 0x2753 and <= 0x2757) or 0x2763 or 0x2764 or 0x2B50 or 0x2B55 or 0x231A or 0x231B or 0x23F0 or 0x23F3;
            isSign |= !Rune.IsWhiteSpace(rune);
        }

        return isPicture && isSign;
    }
}
