using System.Text;
using Messaging.Channels;
using Messaging.Flows.Answers;

namespace Messaging.Flows.Intents;

/// <summary>A text as its pieces of two and three letters, counted. Words count with their beginnings and ends, so that neither their order nor an ending more matters much.</summary>
internal static class Grams
{
    /// <summary>The most letters of a text that are looked at.</summary>
    public const int MostLetters = 400;

    private const int Shortest = 2;
    private const int Longest = 3;

    public static Dictionary<string, int> Of(string text)
    {
        // Composed again, for a piece of two would otherwise be half of a Korean syllable.
        var words = PlainWords.Of(FoldedText.Of(Messages.TextCut.At(text, MostLetters))).Normalize(NormalizationForm.FormC);
        var padded = $" {words} ";
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var length = Shortest; length <= Longest; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
            {
                var gram = padded.AsSpan(start, length);
                if (gram[1..^1].Contains(' '))
                {
                    continue;
                }

                var piece = gram.ToString();
                counts[piece] = counts.GetValueOrDefault(piece) + 1;
            }
        }

        return counts;
    }
}
