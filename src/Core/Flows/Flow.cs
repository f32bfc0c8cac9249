using Messaging.Tongues;

namespace Messaging.Flows;

/// <summary>One version of a flow: a conversation that a bot can have. Immutable; a conversation that began with it stays with it.</summary>
/// <attribute name="flow">Its name, by which settings and other flows call it.</attribute>
/// <attribute name="title">What people call it.</attribute>
/// <attribute name="for">What it is for, in a sentence: what it is measured on.</attribute>
/// <attribute name="start">What starts it.</attribute>
/// <attribute name="inputs">What it takes from a flow that runs it: variables with their types.</attribute>
/// <attribute name="results">What it gives back to that: variables with their types.</attribute>
/// <attribute name="commands">Where it leads when the customer says a command instead of an answer; what is not here is done by rule.</attribute>
/// <attribute name="steps">Its steps by name; it begins with the first.</attribute>
public sealed class Flow
{
    /// <summary>The word that stands for a step where the flow is over.</summary>
    public const string End = "end";

    /// <summary>The outcome of a flow that closed the conversation.</summary>
    public const string Closed = "closed";

    private readonly Dictionary<string, Step> _steps;
    private IReadOnlyList<string>? _languages;

    internal Flow(string id, string version, FlowTitle title, FlowStart start, IReadOnlyList<Step> steps)
    {
        Id = id;
        Version = version;
        Title = title;
        Start = start;
        Steps = steps;
        _steps = steps.ToDictionary(step => step.Id);
    }

    /// <summary>Its name, the same in all versions.</summary>
    public string Id { get; }

    /// <summary>Its version: a hash of what the file says, line ends apart, and of the versions of the flows that it runs.</summary>
    public string Version { get; }

    /// <summary>What people call it.</summary>
    public FlowTitle Title { get; }

    /// <summary>What it is for, in the words of its author: what it is measured on. <c>for:</c> in its file; nothing where that is not said.</summary>
    public FlowTitle? Purpose { get; internal init; }

    /// <summary>What starts it.</summary>
    public FlowStart Start { get; }

    /// <summary>Its steps in the order of the file, at least one; it begins with the first.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>What it takes from a flow that runs it.</summary>
    public IReadOnlyList<FlowParameter> Inputs { get; internal init; } = [];

    /// <summary>What it gives back to it.</summary>
    public IReadOnlyList<FlowParameter> Results { get; internal init; } = [];

    /// <summary>Where it leads when the customer says a command instead of an answer; what is not here is done by rule.</summary>
    public IReadOnlyDictionary<FlowCommand, string> Commands { get; internal init; } = new Dictionary<FlowCommand, string>();

    /// <summary>The flows that its steps run, by name: in the versions that its own version stands for.</summary>
    public IReadOnlyDictionary<string, Flow> SubFlows { get; private init; } = new Dictionary<string, Flow>();

    /// <summary>The flow itself, and all that it may come to run.</summary>
    public IEnumerable<Flow> Family => SubFlows.Values.SelectMany(flow => flow.Family).Prepend(this).DistinctBy(flow => flow.Id);

    /// <summary>What of the settings its steps cannot do without, each step's by itself; not what its sub-flows need.</summary>
    public IEnumerable<(Step Step, SettingUse Use)> Needs => SettingNeeds.Of(this);

    /// <summary>A step by its name.</summary>
    /// <param name="id">The name of a step of this flow.</param>
    /// <exception cref="KeyNotFoundException">The flow has no such step; the step comes from another version.</exception>
    public Step this[string id] =>
        _steps.TryGetValue(id, out var step) ? step : throw new KeyNotFoundException($"{this} has no step '{id}'.");

    /// <summary>The languages that its author wrote it in, without regions, the first one first: the options of some questions speak more.</summary>
    internal IReadOnlyList<string> Languages => _languages ??=
    [
        .. Steps.SelectMany(step => step.Kind.Says.FirstOrDefault()?.Versions ?? []).Select(version => LanguageTag.Primary(version.Language))
            .Where(language => language.Length > 0).Distinct(),
    ];

    /// <summary>How many flows may be at work at once, this one among them.</summary>
    internal int Depth => 1 + SubFlows.Values.Select(flow => flow.Depth).DefaultIfEmpty().Max();

    /// <summary>The same, with the flows that it runs. As a conversation stays with a version, that stands for theirs as well.</summary>
    internal Flow Running(IReadOnlyList<Flow> flows) => flows.Count == 0 ? this
        : new(Id, Digest.Of([Version, .. flows.OrderBy(flow => flow.Id, StringComparer.Ordinal).Select(flow => flow.ToString())]), Title, Start, Steps)
        {
            Purpose = Purpose,
            Inputs = Inputs,
            Results = Results,
            Commands = Commands,
            SubFlows = flows.ToDictionary(flow => flow.Id),
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Id}@{Version}";
}
