using Messaging.Flows.Conditions;

namespace Messaging.Flows;

/// <summary>What starts a flow, and under which conditions. A flow has one trigger.</summary>
/// <param name="Trigger">What starts it.</param>
public sealed record FlowStart(FlowTrigger Trigger)
{
    /// <summary>It begins once for each contact, in whatever version; nothing that happens later starts it again for him.</summary>
    public bool OncePerContact { get; init; }

    /// <summary>How many tests its condition has; the more, the more specific it is.</summary>
    public int Tests => If?.Tests ?? 0;

    internal Condition? If { get; init; }
}
