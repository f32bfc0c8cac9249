namespace Messaging.Channels;

// Cuts a long text into messages at the best places there are. Nothing but space is dropped, and only where a cut is.
internal static class TextSplit
{
    private const int Shortest = 2; // A character outside the first plane takes two code units.
    private const int MostBytes = 3; // No code unit takes more in UTF-8.

    public static IReadOnlyList<string> Into(string text, int longest, int bytes = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, Shortest);
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, Shortest * MostBytes);
        if (Limit(text, 0, longest, bytes) == text.Length)
        {
            return [text];
        }

        var seams = TextSeams.Of(text);
        var parts = new List<string>();
        for (var start = AfterSpace(text, seams, 0); start < text.Length;)
        {
            var limit = Limit(text, start, longest, bytes);
            var end = limit == text.Length ? limit : Cut(seams, start, limit);
            parts.Add(text[start..BeforeSpace(text, seams, start, end)]);
            start = AfterSpace(text, seams, end);
        }

        return parts;
    }

    // The place up to which a message can reach that begins at another: as many code units, and as many bytes, as it holds.
    private static int Limit(string text, int start, int longest, int bytes)
    {
        var end = Math.Min(text.Length, start + longest);
        if ((long)(end - start) * MostBytes <= bytes)
        {
            return end;
        }

        var place = start;
        for (var used = 0; place < end && (used += Bytes(text[place])) <= bytes; place++)
        {
        }

        return place;
    }

    // Of a character outside the first plane, which takes four, each half is given two.
    private static int Bytes(char unit) => unit < 0x80 ? 1 : unit < 0x800 || char.IsSurrogate(unit) ? 2 : MostBytes;

    private static int Cut(TextSeam[] seams, int start, int limit)
    {
        var half = start + ((limit - start) / 2);
        return Last(seams, TextSeam.Paragraph, half, limit)
            ?? Last(seams, TextSeam.Line, half, limit)
            ?? Last(seams, TextSeam.Sentence, half, limit)
            ?? LastWord(seams, start, limit)
            ?? Last(seams, TextSeam.Letter, start, limit)
            ?? Last(seams, TextSeam.WithinLink, start, limit)
            ?? Last(seams, TextSeam.WithinCluster, start, limit)
            ?? limit - 1;
    }

    // What has no spaces for longer than a message (Chinese, Thai) is cut anyway, so it need not begin a new one.
    private static int? LastWord(TextSeam[] seams, int start, int limit) =>
        Last(seams, TextSeam.Word, start, limit) is { } word && BreaksAgain(seams, word, word + (limit - start)) ? word : null;

    private static bool BreaksAgain(TextSeam[] seams, int after, int limit) =>
        limit >= seams.Length - 1 || Last(seams, TextSeam.Word, after, limit) is not null;

    private static int? Last(TextSeam[] seams, TextSeam atLeast, int after, int limit)
    {
        for (var place = limit; place > after; place--)
        {
            if (seams[place] >= atLeast)
            {
                return place;
            }
        }

        return null;
    }

    // Space that shares a cluster with something visible stays with it.
    private static int BeforeSpace(string text, TextSeam[] seams, int start, int end)
    {
        while (end - 1 > start && char.IsWhiteSpace(text[end - 1])
            && (seams[end - 1] > TextSeam.WithinCluster || char.IsWhiteSpace(text[end - 2])))
        {
            end--;
        }

        return end;
    }

    private static int AfterSpace(string text, TextSeam[] seams, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])
            && (seams[start + 1] > TextSeam.WithinCluster || char.IsWhiteSpace(text[start + 1])))
        {
            start++;
        }

        return start;
    }
}
