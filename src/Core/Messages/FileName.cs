using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Messaging.Messages;

/// <summary>Names of files that strangers choose.</summary>
public static class FileName
{
    private const int Longest = 100;
    private const string Refused = "<>:\"/\\|?*";

    private static readonly FrozenSet<string> Devices = Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })
        .Concat(["CON", "PRN", "AUX", "NUL"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that says the same and does no harm: no path, no control or direction-changing characters, nothing that a file system keeps for itself, and the ending of its content.</summary>
    /// <param name="given">The name as the sender gave it.</param>
    /// <param name="contentType">The media type, by its content: a file that ends otherwise gets its ending as well.</param>
    public static string Clean(string? given, string contentType)
    {
        var last = (given ?? "")[((given ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(Sound(last).Normalize(NormalizationForm.FormC).EnumerateRunes().Where(IsHarmless)).Trim(' ', '.');
        var (stem, ending) = Parts(name.Length > 0 ? name : "file");
        if (Devices.Contains(stem))
        {
            stem = $"_{stem}";
        }

        if (MediaContent.EndingOf(contentType) is { } own && !MediaContent.MayEndIn(contentType, ending))
        {
            (stem, ending) = ($"{stem}{ending}", own);
        }

        return TextCut.At(stem, Longest - ending.Length) + ending;
    }

    private static (string Stem, string Ending) Parts(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 10 ? (name[..dot], name[dot..].ToLowerInvariant()) : (name, "");

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && (rune.Value > char.MaxValue || !Refused.Contains((char)rune.Value, StringComparison.Ordinal))
        && rune != Rune.ReplacementChar;

    // Normalising throws for half of a surrogate pair; a round trip through UTF-8 replaces it.
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
