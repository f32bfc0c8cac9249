using System.Text.RegularExpressions;

namespace Messaging.Links;

/// <summary>The word that says which link a customer came by. Where a channel has no place for it, it stands in the text that the customer sends.</summary>
public static partial class LinkReference
{
    private const int Longest = 64;

    /// <summary>A reference has 1 to 64 letters, digits, dashes and underscores: what fits into every channel's link.</summary>
    /// <param name="reference">The reference; nothing for none.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static void Check(string? reference)
    {
        if (reference is not null && !IsOne(reference))
        {
            throw new FormatException($"'{reference}' is no reference: it has 1 to {Longest} letters, digits, '-' and '_'.");
        }
    }

    /// <summary>Whether a text is a reference.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOne(string text) => Form().IsMatch(text);

    /// <summary>A text with the reference at its end; nothing when there is neither.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The reference.</param>
    public static string? Mark(string? text, string? reference) =>
        reference is null ? text : string.IsNullOrWhiteSpace(text) ? $"[ref:{reference}]" : $"{text.TrimEnd()} [ref:{reference}]";

    /// <summary>The reference in a text, and the text without it. Customers change what they find in their text field, so anywhere and in any case.</summary>
    /// <param name="text">What the customer sent.</param>
    /// <returns>Nothing, and the text as it is, where there is none.</returns>
    public static (string? Reference, string Text) Read(string text) =>
        InText().Match(text) is { Success: true } found ? (found.Groups["reference"].Value, text.Remove(found.Index, found.Length).Trim()) : (null, text);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\[\s*ref\s*:\s*(?<reference>[A-Za-z0-9_-]{1,64})\s*\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InText();
}
