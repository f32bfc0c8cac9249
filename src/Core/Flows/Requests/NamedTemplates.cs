using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Requests;

/// <summary>Templates by name: a query, or headers.</summary>
internal sealed record NamedTemplates(IReadOnlyList<KeyValuePair<string, Template>> Texts)
{
    // Those that the sender sets from the rest of the request, and those that carry secrets.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Host", "Content-Type", "Content-Length",
        "Transfer-Encoding", "Connection", "Expect", "Upgrade",
    };

    public static NamedTemplates None { get; } = new([]);

    public static NamedTemplates Read(Node node, FlowChecks checks) => new(Several.Entries(
        node,
        checks,
        checks.Limits.Fields,
        "names with their texts",
        entry => KeyValuePair.Create(entry.Key.Text, Template.Read(entry.Value, checks))));

    public static NamedTemplates ReadHeaders(Node node, FlowChecks checks)
    {
        foreach (var (key, _) in node is Node.Map map ? map.Entries : [])
        {
            if (Reserved.Contains(key.Text))
            {
                checks.Error(key.At, $"'{key.Text}' cannot be set here; credentials are named under 'auth', the rest follows from the request.");
            }
            else if (key.Text.Length == 0 || !key.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                checks.Error(key.At, $"'{key.Text}' is no name of a header.");
            }
        }

        return Read(node, checks);
    }

    public IEnumerable<KeyValuePair<string, string>> Fill(TurnDraft turn) =>
        Texts.Select(text => KeyValuePair.Create(text.Key, turn.Fill(text.Value)));
}
