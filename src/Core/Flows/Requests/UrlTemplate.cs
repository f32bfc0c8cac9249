using System.Text;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Requests;

/// <summary>The address of a request. Its host is the author's or a setting's, never the customer's: whatever a placeholder puts behind it is percent-encoded.</summary>
internal sealed record UrlTemplate(Template Text)
{
    private const int Longest = 2_000;

    public static UrlTemplate None { get; } = new(Template.Empty);

    public static UrlTemplate Read(Node node, FlowChecks checks)
    {
        var text = Template.ReadSome(node, checks);
        var bases = text.Parts switch
        {
            [TemplatePart.Literal whole] => Uri.TryCreate(whole.Text, UriKind.Absolute, out var uri) && IsWeb(uri),
            [TemplatePart.Literal start, ..] => HostEndsIn(start.Text),
            [TemplatePart.Hole { Path.Root: Roots.Settings }] => true,
            [TemplatePart.Hole { Path.Root: Roots.Settings }, TemplatePart.Literal next, ..] => next.Text[0] is '/' or '?',
            _ => false,
        };
        if (text.Parts.Count > 0 && (!bases || ((Node.Scalar)node).Text.Length > Longest))
        {
            checks.Error(node.At, "An address begins with http(s), a host and a slash, or with a placeholder for a setting and then a slash.");
        }

        return new(text);
    }

    public string Fill(TurnDraft turn)
    {
        var url = new StringBuilder();
        foreach (var part in Text.Parts)
        {
            _ = part switch
            {
                TemplatePart.Literal literal => url.Append(literal.Text),
                TemplatePart.Hole hole when url.Length == 0 => url.Append(hole.Show(turn, turn.Language).TrimEnd('/')),
                _ => url.Append(Uri.EscapeDataString(((TemplatePart.Hole)part).Show(turn, turn.Language))),
            };
        }

        return url.ToString();
    }

    public static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https";

    private static bool HostEndsIn(string start)
    {
        var host = start.StartsWith("https://", StringComparison.Ordinal) ? start[8..] : start.StartsWith("http://", StringComparison.Ordinal) ? start[7..] : "";
        return host.IndexOf('/', StringComparison.Ordinal) > 0;
    }
}
