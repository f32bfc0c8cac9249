using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads a whole flow.</summary>
internal static class FlowReader
{
    /// <summary>The flow; nothing when the text is no YAML. Where errors were reported, it is only good for finding more of them.</summary>
    public static Flow? Read(string text, FlowChecks checks) => NodeReader.Read(text, checks) is { } root
        ? Attributes.Read(root, "a flow", checks, from => new Flow(
            from.Required("flow", Scalars.Name, ""),
            Digest.Of("flow", text),
            from.Required("title", TitleOf, new FlowTitle(new Dictionary<string, string>())),
            from.Required("start", StartReader.Read, StartReader.None),
            from.Required("steps", StepsOf, [])))
        : null;

    private static FlowTitle TitleOf(Node node, FlowChecks checks) => new(LocalText.Read(node, checks).Versions
        .GroupBy(version => version.Language, version => version.Text.Source)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase));

    private static Step[] StepsOf(Node node, FlowChecks checks) =>
        Several.Entries(node, checks, checks.Limits.Steps, "steps by their names", entry => StepReader.Read(entry, checks));
}
