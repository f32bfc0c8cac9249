using Messaging.Brands;
using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Reads a whole flow.</summary>
internal static class FlowReader
{
    private static readonly Dictionary<string, FlowCommand> Commands = new()
    {
        ["agent"] = FlowCommand.Agent,
        ["menu"] = FlowCommand.Menu,
        ["stop"] = FlowCommand.Stop,
    };

    /// <summary>The flow; nothing when the text is no YAML. Where errors were reported, it is only good for finding more of them.</summary>
    public static Flow? Read(string text, FlowChecks checks) => NodeReader.Read(text, checks) is { } root
        ? FlowOf(text).From(root, checks)
        : null;

    /// <summary>What a flow's file looks like.</summary>
    public static Form Form => FlowOf("").Form;

    private static Reader<FlowTitle> TitleOf => new Reader<LocalText>(LocalText.Read.Form, TitleText).Select(title => new FlowTitle(title.Versions
        .GroupBy(version => version.Language, version => version.Text.Source)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase)));

    private static LocalText TitleText(Node node, FlowChecks checks)
    {
        var title = LocalText.Read.From(node, checks);
        return title.Versions.All(version => version is { Channel: null, Tone: Tone.Any })
            ? title
            : checks.Error(node.At, "A title is for the company's own people: it has languages, and no tones or channels.", title);
    }

    private static Reader<Step[]> StepsOf =>
        Several.Entries(limits => limits.Steps, "steps by their names", StepReader.NameForm, new Form.Step(), StepReader.Read);

    private static Reader<Dictionary<FlowCommand, string>> CommandsOf => new Reader<Dictionary<FlowCommand, string>>("the commands", from => Commands
        .Select(command => (Command: command.Value, Step: from.Optional(command.Key, Scalars.Target)))
        .Where(command => command.Step is not null)
        .ToDictionary(command => command.Command, command => command.Step!)).ExplainedBy(typeof(FlowCommand));

    private static Reader<Flow> FlowOf(string text) => new("a flow", from => new Flow(
        from.Required("flow", Scalars.Name, ""),
        Digest.Of("flow", text),
        from.Required("title", TitleOf, new FlowTitle(new Dictionary<string, string>())),
        from.Required("start", StartReader.Read, StartReader.None),
        from.Required("steps", StepsOf, []))
    {
        Purpose = from.Optional("for", TitleOf),
        Inputs = from.Optional("inputs", ParameterReader.Inputs, []),
        Results = from.Optional("results", ParameterReader.Results, []),
        Commands = from.Optional("commands", CommandsOf, []),
    });
}
