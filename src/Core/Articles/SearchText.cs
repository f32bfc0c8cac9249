using System.Globalization;
using System.Text;
using Messaging.Channels;

namespace Messaging.Articles;

/// <summary>
/// Texts as they are searched: small letters without accents, and whatever is written without blanks between its words (Chinese, Japanese) or with
/// endings grown onto them (Korean) in pairs of letters. An index of words alone would take a whole Chinese sentence for one word.
/// </summary>
public static class SearchText
{
    /// <summary>The most words of a question that are looked for.</summary>
    public const int MostTerms = 40;

    /// <summary>A text as it is put into the index: words and pairs of letters, with blanks between them.</summary>
    /// <param name="text">The text.</param>
    public static string ForIndex(string text) => string.Join(' ', Runs(text).SelectMany(run => run.InPairs ? Pairs(run.Letters).Append(Last(run.Letters)) : [run.Letters]));

    /// <summary>What to look for, without the words that say nothing; empty where there are no others. A text is nothing but words here, whatever signs stand in it.</summary>
    /// <param name="question">What somebody wants to know.</param>
    /// <param name="language">The language of what is searched, as in BCP 47.</param>
    public static IReadOnlyList<SearchTerm> ForSearch(string question, string language)
    {
        var terms = Runs(question).SelectMany(Terms).Distinct().ToList();
        var telling = terms.FindAll(term => !StopWords.Has(term.Text, language));
        return [.. telling.Take(MostTerms)];
    }

    private static IEnumerable<SearchTerm> Terms((string Letters, bool InPairs) run) =>
        !run.InPairs ? [new(run.Letters, IsBeginning: false)]
        : Pairs(run.Letters).ToList() is { Count: > 0 } pairs ? pairs.Select(pair => new SearchTerm(pair, IsBeginning: false))
        : [new(run.Letters, IsBeginning: true)];

    private static IEnumerable<string> Pairs(string letters)
    {
        var runes = letters.EnumerateRunes().ToList();
        return runes.Zip(runes.Skip(1), (first, second) => $"{first}{second}");
    }

    private static string Last(string letters) => letters.EnumerateRunes().Last().ToString();

    // Letters that belong together, and whether they are to be taken in pairs.
    private static IEnumerable<(string Letters, bool InPairs)> Runs(string text)
    {
        var run = new StringBuilder();
        var inPairs = false;
        foreach (var rune in FoldedText.Of(text).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var pairs = IsOfPairs(rune);
            if (run.Length > 0 && (!Counts(rune) || pairs != inPairs))
            {
                yield return (run.ToString(), inPairs);
                run.Clear();
            }

            if (Counts(rune))
            {
                inPairs = pairs;
                run.Append(rune.ToString());
            }
        }

        if (run.Length > 0)
        {
            yield return (run.ToString(), inPairs);
        }
    }

    private static bool Counts(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    // Kana, Chinese characters with their extensions, Hangul.
    private static bool IsOfPairs(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}

/// <summary>One thing to look for.</summary>
/// <param name="Text">A word, or a pair of letters: nothing but letters, digits and their marks.</param>
/// <param name="IsBeginning">Whatever begins so is meant.</param>
public sealed record SearchTerm(string Text, bool IsBeginning);
