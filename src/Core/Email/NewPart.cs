using System.Text.RegularExpressions;

namespace Messaging.Email;

// What somebody wrote in a mail, without what his program put around it: the mails before, and signatures. The vendors offer
// this as well, each in its own way; done here, the same mail reads the same whoever delivers it.
internal static partial class NewPart
{
    private const int LongestSignature = 15; // Lines. More below a line of dashes is no signature.
    private const int LongestAttribution = 3;

    // History is looked for in answers only: what a customer forwards to us is what he wants to say. Where nothing is left,
    // the whole mail is, because a guess must not swallow a message; but no guess is needed to see that somebody sends a
    // picture above nothing but quoted lines.
    public static string Of(string text, bool isReply, bool hasFiles)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var said = Joined(Unsigned(isReply ? WithoutHistory(lines) : lines));
        return said.Length > 0 || (hasFiles && isReply && EndsQuoted(lines)) ? said : Joined(lines);
    }

    private static bool EndsQuoted(List<string> lines) =>
        lines.FindIndex(IsQuoted) is >= 0 and var first && lines.Skip(first).All(line => line.Length == 0 || IsQuoted(line));

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static string Joined(IEnumerable<string> lines) => ManyLines().Replace(string.Join('\n', lines), "\n\n").Trim();

    // Quoted lines go one by one, so that answers between them stay; behind a block that quotes nothing all is history.
    private static List<string> WithoutHistory(List<string> lines)
    {
        var said = new List<string>();
        for (var place = 0; place < lines.Count; place++)
        {
            if (IsQuoted(lines[place]))
            {
                continue;
            }

            if (QuotedMail.Begins(lines, place))
            {
                break;
            }

            if (Attribution(lines, place) is > 0 and var length)
            {
                var next = lines.FindIndex(place + length, line => line.Length > 0);
                if (next < 0 || !IsQuoted(lines[next]))
                {
                    break;
                }

                place += length - 1;
                continue;
            }

            said.Add(lines[place]);
        }

        return said;
    }

    // How many lines say who wrote what follows: programs break that sentence where it gets long.
    private static int Attribution(List<string> lines, int place)
    {
        var sentence = "";
        for (var length = 1; length <= LongestAttribution && place + length <= lines.Count && lines[place + length - 1].Length is > 0 and < 200; length++)
        {
            sentence = $"{sentence} {lines[place + length - 1].Trim()}".Trim();
            if (QuotedMail.IsAttribution(sentence) && (length == 1 || QuotedMail.BeginsAttribution(lines[place])))
            {
                return length;
            }
        }

        return 0;
    }

    private static List<string> Unsigned(List<string> lines)
    {
        var dashes = lines.FindLastIndex(line => line is "--");
        var said = dashes >= 0 && lines.Count - dashes <= LongestSignature ? lines[..dashes] : [.. lines];
        while (said.Count > 0 && (said[^1].Length == 0 || MobileSignature.Is(said[^1])))
        {
            said.RemoveAt(said.Count - 1);
        }

        return said;
    }

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();
}
