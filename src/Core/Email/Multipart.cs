using System.Text;
using System.Text.RegularExpressions;
using Messaging.Providers;

namespace Messaging.Email;

// multipart/form-data (https://www.rfc-editor.org/rfc/rfc7578), read as bytes: the parts of one form may be in different
// charsets, and files are no text at all.
internal static partial class Multipart
{
    private const int LongestHead = 8 * 1024;

    // Lines end in CR LF, and in LF alone where somebody wrote the form by hand. A form that was cut off is none.
    public static IReadOnlyList<MailPart> Read(Webhook webhook)
    {
        if (Boundary().Match(webhook.Header("Content-Type") ?? "") is not { Success: true } found)
        {
            throw new UnreadableException("Its content type names no boundary.");
        }

        var body = webhook.Body;
        var mark = Encoding.UTF8.GetBytes("--" + found.Groups["boundary"].Value);
        var parts = new List<MailPart>();
        var start = Next(body.Span, mark, 0);
        while (start >= 0)
        {
            var content = start + mark.Length;
            if (body.Span[content..].StartsWith("--"u8))
            {
                return parts;
            }

            var end = Next(body.Span, mark, content);
            if (end >= 0 && Part(body[content..end]) is { } part)
            {
                parts.Add(part);
            }

            start = end;
        }

        throw new UnreadableException("The form has no end.");
    }

    // A boundary is a whole line: a file may well have a line that only begins like one.
    private static int Next(ReadOnlySpan<byte> body, byte[] mark, int start)
    {
        while (start <= body.Length && body[start..].IndexOf(mark) is >= 0 and var found)
        {
            var (at, end) = (start + found, start + found + mark.Length);
            if ((at == 0 || body[at - 1] == '\n') && (end == body.Length || body[end] is (byte)'\r' or (byte)'\n' || body[end..].StartsWith("--"u8)))
            {
                return at;
            }

            start = end;
        }

        return -1;
    }

    private static MailPart? Part(ReadOnlyMemory<byte> part)
    {
        var (head, length) = (part.Span.IndexOf("\r\n\r\n"u8), 4);
        if (part.Span.IndexOf("\n\n"u8) is >= 0 and var bare && (head < 0 || bare < head))
        {
            (head, length) = (bare, 2);
        }

        if (head is < 0 or > LongestHead)
        {
            return null;
        }

        var headers = MailHeaders.Parse(MailCharset.Text(part.Span[..head], "utf-8"));
        var content = part[(head + length)..];
        content = content[..^(content.Span.EndsWith("\r\n"u8) ? 2 : content.Span.EndsWith("\n"u8) ? 1 : 0)];
        var disposition = headers["Content-Disposition"] ?? "";
        return Parameter(disposition, "name") is { } name
            ? new MailPart(name, Parameter(disposition, "filename"), headers["Content-Type"], content)
            : null;
    }

    private static string? Parameter(string disposition, string name) => Parameters().Matches(disposition)
        .Where(match => string.Equals(match.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase))
        .Select(match => match.Groups["value"].Value.Replace("%22", "\"", StringComparison.Ordinal))
        .FirstOrDefault();

    [GeneratedRegex("boundary=\"?(?<boundary>[^\";\\s]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex("(?:^|;)\\s*(?<name>[a-z]+)=(?:\"(?<value>[^\"]*)\"|(?<value>[^;\\s]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}

// One part of a form, or one file of a mail.
internal sealed record MailPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Bytes)
{
    // By which the HTML of the mail shows it.
    public string? ContentId { get; init; }

    public string MediaType => (ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
