namespace Messaging.Flows;

/// <summary>One version of a flow: a conversation that a bot can have. Immutable; a conversation that began with it stays with it.</summary>
/// <attribute name="flow">Its name, by which settings and other flows call it.</attribute>
/// <attribute name="title">What people call it.</attribute>
/// <attribute name="start">What starts it.</attribute>
/// <attribute name="steps">Its steps by name; it begins with the first.</attribute>
public sealed class Flow
{
    /// <summary>The word that stands for a step where the flow is over.</summary>
    public const string End = "end";

    private readonly Dictionary<string, Step> _steps;

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

    /// <summary>Its version: a hash of what the file says, line ends apart.</summary>
    public string Version { get; }

    /// <summary>What people call it.</summary>
    public FlowTitle Title { get; }

    /// <summary>What starts it.</summary>
    public FlowStart Start { get; }

    /// <summary>Its steps in the order of the file, at least one; it begins with the first.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>A step by its name.</summary>
    /// <param name="id">The name of a step of this flow.</param>
    /// <exception cref="KeyNotFoundException">The flow has no such step; the step comes from another version.</exception>
    public Step this[string id] =>
        _steps.TryGetValue(id, out var step) ? step : throw new KeyNotFoundException($"{this} has no step '{id}'.");

    /// <inheritdoc/>
    public override string ToString() => $"{Id}@{Version}";
}
