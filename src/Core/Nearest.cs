namespace Messaging;

/// <summary>Finds the word that was probably meant.</summary>
public static class Nearest
{
    private const int LongestWord = 60; // Beyond it nobody mistyped a word, and comparing gets dear.

    /// <summary>What an error message adds: the nearest word if one is near, all of them if they are few. Begins with a space, or is empty.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string Hint(string word, IReadOnlyCollection<string> known)
    {
        var near = known.Where(_ => word.Length <= LongestWord)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return near is not null ? $" Did you mean '{near}'?"
            : known.Count is > 0 and <= 20 ? $" Known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}."
            : "";
    }

    // How many letters were forgotten, added, changed, or swapped with their neighbour (optimal string alignment), in three rows.
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[^1];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
