using System.Globalization;
using System.Text;

namespace Messaging.Flows;

/// <summary>An option of a choice, and everything that it may be called.</summary>
internal sealed record ChoiceNames(string Id, IReadOnlyList<string> Names);

/// <summary>Finds out which option an answer means. A wrong guess is worse than asking again, so the whole answer must be a name of the option, or its number.</summary>
internal static class ChoiceMatch
{
    private const int LongestAnswer = 200;

    public static string? ById(string id, IReadOnlyList<ChoiceNames> options) =>
        options.FirstOrDefault(option => option.Id == id)?.Id;

    /// <summary>The option that the words name; nothing when they name none, or several.</summary>
    public static string? ByWords(string words, IReadOnlyList<ChoiceNames> options)
    {
        var said = words.Length <= LongestAnswer ? Simplified(words) : "";
        if (said.Length == 0)
        {
            return null;
        }

        var named = options.Where(option => option.Names.Any(name => Simplified(name) == said)).Take(2).ToList();
        return named.Count > 0 ? Only(named) : ByNumber(said, options);
    }

    private static string? Only(List<ChoiceNames> named) => named.Count == 1 ? named[0].Id : null;

    private static string? ByNumber(string said, IReadOnlyList<ChoiceNames> options) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Count
            ? options[number - 1].Id
            : null;

    // Letters and digits of any script, without case and accents; everything between them, an emoji too, is a single blank.
    private static string Simplified(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())); // Halves of characters would not normalise.
        var simple = new StringBuilder();
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                _ = simple.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) && simple.Length > 0 && simple[^1] != ' ')
            {
                _ = simple.Append(' ');
            }
        }

        return simple.ToString().TrimEnd();
    }
}
