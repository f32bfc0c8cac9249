namespace Messaging.Flows;

/// <summary>What a turn of a flow comes to.</summary>
/// <param name="Run">The run after it; the same object when nothing happened.</param>
/// <param name="Effects">What is to be done, in this order.</param>
public sealed record FlowTurn(FlowRun Run, IReadOnlyList<FlowEffect> Effects);
