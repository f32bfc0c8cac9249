namespace Messaging.Flows;

/// <summary>A flow that runs another one, and goes on once that is over.</summary>
/// <param name="Step">The step that runs it.</param>
/// <param name="Variables">What the flow keeps, by name.</param>
public sealed record FlowFrame(string Step, IReadOnlyDictionary<string, Value> Variables)
{
    /// <summary>As in <see cref="FlowRun.Jumps"/>.</summary>
    public IReadOnlyDictionary<string, int>? Jumps { get; init; }

    /// <summary>As in <see cref="FlowRun.Trail"/>.</summary>
    public IReadOnlyList<Checkpoint>? Trail { get; init; }
}
