namespace Messaging.Flows;

/// <summary>One version of a flow: a conversation that a bot can have. Immutable; a conversation that began with it stays with it.</summary>
public sealed class Flow
{
    /// <summary>The word that stands for a step where the flow is over.</summary>
    public const string End = "end";

    /// <summary>The outcome of a flow that closed the conversation.</summary>
    public const string Closed = "closed";

    private readonly Dictionary<string, Step> _steps;

    internal Flow(string id, string version, FlowTitle title, FlowTitle? purpose, FlowStart start, IReadOnlyList<Step> steps)
    {
        Id = id;
        Version = version;
        Title = title;
        Purpose = purpose;
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

    /// <summary>What it is for, in the words of its author: what it is measured on. <c>for:</c> in its file; nothing where that is not said.</summary>
    public FlowTitle? Purpose { get; }

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
