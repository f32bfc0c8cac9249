using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads a whole flow.</summary>
internal static class FlowReader
{
    private static readonly FlowStart UsualStart = new(OpenedBy.Contact);

    private static readonly IReadOnlyDictionary<string, OpenedBy> Openers = new Dictionary<string, OpenedBy>(StringComparer.Ordinal)
    {
        ["contact"] = OpenedBy.Contact,
        ["company"] = OpenedBy.Company,
        ["anyone"] = OpenedBy.Anyone,
    };

    private static readonly IReadOnlyDictionary<string, bool> Conversations = new Dictionary<string, bool>(StringComparer.Ordinal) { ["opened"] = true };

    /// <summary>The flow; nothing when the text is no YAML. Where errors were reported, it is only good for finding more of them.</summary>
    public static Flow? Read(string text, FlowChecks checks) => NodeReader.Read(text, checks) is { } root
        ? Attributes.Read(root, "a flow", checks, from => new Flow(
            from.Required("flow", Scalars.Name, ""),
            Digest.Of("flow", text),
            from.Required("title", TitleOf, new FlowTitle(new Dictionary<string, string>())),
            from.Required("start", StartOf, UsualStart),
            from.Required("steps", StepsOf, [])))
        : null;

    private static FlowTitle TitleOf(Node node, FlowChecks checks) => new(LocalText.Read(node, checks).Versions
        .GroupBy(version => version.Language, version => version.Text.Source)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase));

    private static FlowStart StartOf(Node node, FlowChecks checks) => Attributes.Read(node, "a start", checks, from =>
    {
        _ = from.Required("conversation", Scalars.OneOf(Conversations, true), true);
        return new FlowStart(from.Optional("by", Scalars.OneOf(Openers, OpenedBy.Contact), OpenedBy.Contact));
    });

    private static IReadOnlyList<Step> StepsOf(Node node, FlowChecks checks)
    {
        if (node is not Node.Map { Entries.Count: > 0 } map || map.Entries.Count > checks.Limits.Steps)
        {
            return checks.Error(node.At, $"Expected from 1 to {checks.Limits.Steps} steps by their names, not {node.Word}.", Array.Empty<Step>());
        }

        return [.. map.Entries.Select(entry => StepReader.Read(entry, checks))];
    }
}
