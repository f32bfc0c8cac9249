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

    public static Reader<NamedTemplates> Read => Several.Entries(limits => limits.Fields, "names with their texts", NameOf, Template.Read)
        .Select(texts => new NamedTemplates(texts));

    public static Reader<NamedTemplates> ReadHeaders => new(Read.Form, (node, checks) =>
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

        return Read.From(node, checks);
    });

    private static Reader<string> NameOf => new(new Form.Text("name"), (node, _) => ((Node.Scalar)node).Text);

    public IEnumerable<KeyValuePair<string, string>> Fill(TurnDraft turn) =>
        Texts.Select(text => KeyValuePair.Create(text.Key, turn.Fill(text.Value)));
}
