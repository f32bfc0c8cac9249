namespace Messaging.Tongues;

/// <summary>Tags of languages, as in BCP 47: <c>fr</c>, <c>pt-BR</c>. Source: https://www.rfc-editor.org/info/bcp47</summary>
public static class LanguageTag
{
    /// <summary>Whether a text has the form of a tag: a language in small letters, then perhaps a script or a region.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } primary, .. var others]
        && primary.All(char.IsAsciiLetterLower)
        && others.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    /// <summary>The language without its region: fr of fr-CA.</summary>
    /// <param name="tag">A tag.</param>
    public static string Primary(string tag) => PrimaryOf(tag) is var primary && primary.Length == tag.Length ? tag : primary.ToString();

    /// <summary>Whether two tags are of the same language, whatever their regions, and in whatever case.</summary>
    /// <param name="one">A tag.</param>
    /// <param name="other">Another one.</param>
    public static bool SameLanguage(string one, string other) => PrimaryOf(one).Equals(PrimaryOf(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> PrimaryOf(string tag)
    {
        var hyphen = tag.IndexOf('-');
        return hyphen < 0 ? tag : tag.AsSpan(0, hyphen);
    }
}
