using System.Text;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Requests;

/// <summary>The address of a request. Its host is the author's or a setting's, never the customer's: whatever a placeholder puts behind it is percent-encoded.</summary>
internal sealed record UrlTemplate(Template Text)
{
    /// <summary>Characters of the longest address that every channel and browser takes.</summary>
    public const int Longest = 2_000;

    private static readonly string[] Schemes = ["https", "http"];

    public static UrlTemplate None { get; } = new(Template.Empty);

    public static Reader<UrlTemplate> Read => Reading(aloneIsWhole: false);

    /// <summary>Like <see cref="Read"/>, for what only the customer's device goes to: a placeholder that stands alone may be all of it.</summary>
    public static Reader<UrlTemplate> ReadShown => Reading(aloneIsWhole: true);

    private static Reader<UrlTemplate> Reading(bool aloneIsWhole) => new(new Form.Text("address"), (node, checks) =>
    {
        var text = Template.ReadSome.From(node, checks);
        var bases = text.Parts switch
        {
            [TemplatePart.Literal whole] => IsWeb(whole.Text),
            [TemplatePart.Literal start, ..] => HostEndsIn(start.Text),
            [TemplatePart.Hole { Path.Root: Roots.Settings }] => true,
            [TemplatePart.Hole] => aloneIsWhole,
            [TemplatePart.Hole { Path.Root: Roots.Settings }, TemplatePart.Literal next, ..] => next.Text[0] is '/' or '?',
            _ => false,
        };
        if (text.Parts.Count > 0 && (!bases || ((Node.Scalar)node).Text.Length > Longest))
        {
            checks.Error(node.At, "An address begins with https:// and a host, or with a placeholder for a setting; then comes a slash.");
        }

        return new UrlTemplate(text);
    });

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

    /// <summary>The address for the customer's device; nothing, and a warning, where it came out as none.</summary>
    public Uri? Shown(TurnDraft turn)
    {
        var text = Text.Whole is { } hole ? hole.Show(turn, turn.Language).Trim() : Fill(turn);
        if (text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme))
        {
            return new Uri(address.AbsoluteUri);
        }

        turn.Warn("An address came out as none that begins with https:// or http://, or as one that is too long; what it was for was left out.");
        return null;
    }

    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    // The host is whole only if a slash follows it: 'https://crm.example{{ x }}' would let x finish its name.
    private static bool HostEndsIn(string start) =>
        start.Split("://") is [var scheme, var rest] && Schemes.Contains(scheme) && rest.IndexOf('/') > 0;
}
