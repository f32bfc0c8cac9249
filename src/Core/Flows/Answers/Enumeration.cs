using System.Text.RegularExpressions;

namespace Messaging.Flows.Answers;

/// <summary>Several things in one message: "1, 3 and 5", "red et bleu", one a line; numbers also with nothing but blanks between.</summary>
internal static partial class Enumeration
{
    public static IReadOnlyList<string> Of(string words) =>
        [.. (OnlyNumbers().IsMatch(words) ? words.Split((char[]?)null) : Between().Split(words)).Select(word => word.Trim()).Where(word => word.Length > 0)];

    [GeneratedRegex(@"^\s*\d{1,3}(?:\s+\d{1,3})+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyNumbers();

    [GeneratedRegex(@"[,;/+&\n、，；]|\s(?:and|et|und|y|e|en|och|ve|i|и|و)\s|[和与跟]|と", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
