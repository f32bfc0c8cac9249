using System.Text;
using System.Text.RegularExpressions;

namespace Messaging.Email;

// Words of a header that are no ASCII: =?utf-8?B?R3LDvMOfZQ==?= or =?iso-8859-1?Q?Gr=FC=DFe?= (https://www.rfc-editor.org/rfc/rfc2047).
internal static partial class EncodedWords
{
    // Space between two of them only separates them. What is none stays as it is.
    public static string Decode(string text) =>
        text.Contains("=?", StringComparison.Ordinal) ? Word().Replace(Between().Replace(text, ""), Decoded) : text;

    private static string Decoded(Match word)
    {
        try
        {
            var content = word.Groups["content"].Value;
            return MailCharset.Text(word.Groups["how"].Value is "B" or "b" ? Convert.FromBase64String(content) : Quoted(content), word.Groups["charset"].Value);
        }
        catch (FormatException)
        {
            return word.Value;
        }
    }

    private static byte[] Quoted(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (var place = 0; place < content.Length; place++)
        {
            if (content[place] == '=' && place + 2 < content.Length)
            {
                bytes.AddRange(Convert.FromHexString(content.AsSpan(place + 1, 2)));
                place += 2;
            }
            else
            {
                bytes.AddRange(content[place] == '_' ? " "u8.ToArray() : Encoding.UTF8.GetBytes(content, place, 1));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?(?<charset>[^?\s*]{1,40})(?:\*[^?\s]{1,20})?\?(?<how>[BbQq])\?(?<content>[^?\s]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex Between();
}
