namespace Messaging.Flows;

/// <summary>A question that the customer can go back to.</summary>
/// <param name="Step">The step that asked it.</param>
/// <param name="Before">What the variables and fields that were written since then held when it was asked, by name.</param>
public sealed record Checkpoint(string Step, IReadOnlyDictionary<string, Value> Before);
