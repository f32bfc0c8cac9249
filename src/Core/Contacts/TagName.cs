namespace Messaging.Contacts;

/// <summary>How a tag is written: the same for all who write it.</summary>
public static class TagName
{
    /// <summary>The most characters of a tag.</summary>
    public const int Longest = 50;

    /// <summary>The tag that a text means: without blanks around it, in lower case. Nothing where that is empty, too long, or not a single line.</summary>
    /// <param name="text">What somebody wrote.</param>
    public static string? Of(string text) =>
        text.Trim().ToLowerInvariant() is { Length: > 0 and <= Longest } tag && !tag.Any(char.IsControl) ? tag : null;
}
