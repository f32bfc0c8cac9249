using System.Globalization;
using System.Text.RegularExpressions;

namespace Messaging.Channels;

// For each place between two UTF-16 code units of a text, what a cut there would separate.
internal static partial class TextSeams
{
    private const string Enders = ".!?…。！？";
    private const string SpacelessEnders = "。！？";
    private const string Closers = "\"'”’)]}»";

    public static TextSeam[] Of(string text)
    {
        var seams = new TextSeam[text.Length + 1];
        MarkLetters(text, seams);
        MarkSpaces(text, seams);
        MarkLinks(text, seams);
        return seams;
    }

    private static void MarkLetters(string text, TextSeam[] seams)
    {
        var cluster = 0;
        for (var place = 1; place <= text.Length; place++)
        {
            var end = cluster + StringInfo.GetNextTextElementLength(text, cluster);
            for (; place < end; place++)
            {
                seams[place] = char.IsSurrogatePair(text[place - 1], text[place]) ? TextSeam.WithinCharacter : TextSeam.WithinCluster;
            }

            seams[end] = SpacelessEnders.Contains(text[end - 1]) ? TextSeam.Sentence : TextSeam.Letter;
            cluster = end;
        }
    }

    private static void MarkSpaces(string text, TextSeam[] seams)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                var seam = StrengthOf(text.AsSpan(0, start), text.AsSpan(start, end - start));
                for (var place = start; place <= end; place++)
                {
                    seams[place] = seams[place] >= TextSeam.Letter ? seam : seams[place];
                }

                start = end;
            }
        }
    }

    private static TextSeam StrengthOf(ReadOnlySpan<char> before, ReadOnlySpan<char> space) => space.Count('\n') switch
    {
        > 1 => TextSeam.Paragraph,
        1 => TextSeam.Line,
        _ => before.TrimEnd(Closers) is [.., var last] && Enders.Contains(last) ? TextSeam.Sentence : TextSeam.Word,
    };

    private static void MarkLinks(string text, TextSeam[] seams)
    {
        foreach (var link in Link().EnumerateMatches(text))
        {
            for (var place = link.Index + 1; place < link.Index + link.Length; place++)
            {
                seams[place] = seams[place] > TextSeam.WithinLink ? TextSeam.WithinLink : seams[place];
            }
        }
    }

    // A link ends where a space or the punctuation of Chinese and Japanese begins.
    [GeneratedRegex(@"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uffef]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
