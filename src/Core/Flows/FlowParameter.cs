namespace Messaging.Flows;

/// <summary>Something that a flow takes from the one that runs it, or gives back to it.</summary>
/// <param name="Name">The variable that holds it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <attribute name="type">What it is.</attribute>
/// <attribute name="optional">Whether it may be missing; false unless given.</attribute>
public sealed record FlowParameter(string Name, ValueType Type, bool Optional);
