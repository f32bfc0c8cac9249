using System.Net;
using System.Text;

namespace Messaging.Email;

// What a reader sees of HTML, as plain text. A quotation gets its > before each line, as in plain mails; nothing is fetched,
// run or trusted. Broken HTML gives what can be read of it.
internal sealed class HtmlText
{
    private const string Unseen = "script style title template";
    private const string Blocks = "p div br tr li ul ol table h1 h2 h3 h4 h5 h6 pre section article header footer hr dl dt dd center";
    private const int Deepest = 9;

    private readonly StringBuilder _text = new();
    private int _quotes;
    private bool _space;
    private string? _link;
    private int _linkAt;

    public static string Of(string html)
    {
        var reader = new HtmlText();
        reader.Read(html);
        return reader._text.ToString().Trim();
    }

    private void Read(string html)
    {
        for (var place = 0; place < html.Length;)
        {
            var tag = html.IndexOf('<', place);
            Words(WebUtility.HtmlDecode(tag < 0 ? html[place..] : html[place..tag]));
            if (tag < 0)
            {
                return;
            }

            var end = html.AsSpan(tag).StartsWith("<!--") ? EndOf(html, "-->", tag) : EndOf(html, ">", tag);
            place = Tag(html, tag, end);
        }
    }

    private static int EndOf(string html, string sign, int start) =>
        html.IndexOf(sign, start, StringComparison.Ordinal) is >= 0 and var found ? found + sign.Length : html.Length;

    private int Tag(string html, int start, int end)
    {
        var tag = html.AsSpan(start + 1, end - start - 1).TrimEnd('>').Trim('/');
        var closes = html.AsSpan(start).StartsWith("</");
        var length = tag.IndexOfAny(" \t\r\n/");
        var name = (length < 0 ? tag : tag[..length]).ToString().ToLowerInvariant();
        if (Is(name, Unseen) && !closes)
        {
            return html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? EndOf(html, ">", close) : html.Length;
        }

        switch (name)
        {
            case "blockquote":
                Break(2);
                _quotes = Math.Clamp(_quotes + (closes ? -1 : 1), 0, Deepest);
                break;
            case "a" when closes:
                Close();
                break;
            case "a":
                (_link, _linkAt) = (Address(tag), _text.Length);
                break;
            case "p" or "h1" or "h2" or "h3":
                Break(2);
                break;
            case "li" when !closes:
                Break(1);
                Words("- ");
                break;
            default:
                Break(Is(name, Blocks) ? 1 : 0);
                break;
        }

        return end;
    }

    private static bool Is(string name, string names) => name.Length > 0 && $" {names} ".Contains($" {name} ", StringComparison.Ordinal);

    private void Words(string words)
    {
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter))
            {
                _space = true;
                continue;
            }

            if (_text.Length == 0 || _text[^1] == '\n')
            {
                _text.Append('>', _quotes).Append(_quotes > 0 ? " " : "");
            }
            else if (_space)
            {
                _text.Append(' ');
            }

            _space = false;
            _text.Append(letter);
        }
    }

    // At least so many line ends; never more than an empty line.
    private void Break(int lines)
    {
        _space &= lines == 0;
        while (lines > 0 && _text.Length > 0 && Ends() < lines)
        {
            _text.Append('\n');
        }
    }

    private int Ends() => _text[^1] != '\n' ? 0 : _text.Length > 1 && _text[^2] == '\n' ? 2 : 1;

    // The address of a link is said where its words do not say it.
    private void Close()
    {
        if (_link is { } link && _text.Length > _linkAt && !_text.ToString(_linkAt, _text.Length - _linkAt).Contains(link, StringComparison.OrdinalIgnoreCase))
        {
            Words($" ({link})");
        }

        _link = null;
    }

    private static string? Address(ReadOnlySpan<char> tag)
    {
        var start = tag.IndexOf("href=\"http", StringComparison.OrdinalIgnoreCase) + "href=\"".Length;
        var length = start < "href=\"".Length ? -1 : tag[start..].IndexOf('"');
        return length < 0 ? null : WebUtility.HtmlDecode(tag.Slice(start, length).ToString());
    }
}
