using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Messaging.Messages;

namespace Messaging.Email;

// A content as plain HTML beside its plain text. All of it is escaped: nothing that anybody wrote becomes markup but a link.
internal static partial class MailHtml
{
    // The subject by which a mail program withdraws consent for the customer.
    public const string Unsubscribe = "unsubscribe";

    private const string AfterLink = ".,;:!?)]}'\"»”’";

    public static string Of(Content content) => $"<!DOCTYPE html><html><body>{Body(content)}</body></html>";

    private static string Body(Content content) => content is Content.Choice choice
        ? $"{Paragraphs(choice.Body)}<ol>{string.Concat(choice.Options.Select(option => $"<li>{Option(option)}</li>"))}</ol>"
        : Paragraphs(MailBody.Text(content));

    // The writing direction is each paragraph's own.
    private static string Paragraphs(string text) => string.Concat(text.ReplaceLineEndings("\n").Split("\n\n")
        .Where(paragraph => paragraph.Length > 0)
        .Select(paragraph => $"<p dir=\"auto\">{Linked(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    private static string Option(ChoiceOption option)
    {
        var label = option.Action switch
        {
            OptionAction.Open(var address) when address.Scheme is "https" or "http" => Anchor(address.AbsoluteUri, option.Label),
            OptionAction.Dial(var number) => Anchor($"tel:{number}", option.Label),
            _ => Escaped(option.Label),
        };
        return string.IsNullOrWhiteSpace(option.Description) ? label : $"{label}<br>{Escaped(option.Description)}";
    }

    private static string Linked(string text)
    {
        var html = new StringBuilder();
        var done = 0;
        foreach (Match match in Link().Matches(text))
        {
            var link = match.Value.TrimEnd([.. AfterLink]);
            html.Append(Escaped(text[done..match.Index])).Append(Anchor(link, link));
            done = match.Index + link.Length;
        }

        return html.Append(Escaped(text[done..])).ToString();
    }

    private static string Anchor(string address, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Escaped(address)}\">{Escaped(words)}</a>");

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
