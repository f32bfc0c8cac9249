using Messaging.Flows.Conditions;

namespace Messaging.Flows;

/// <summary>What starts a flow, and under which conditions. A flow has one trigger.</summary>
/// <param name="Trigger">What starts it.</param>
public sealed record FlowStart(FlowTrigger Trigger)
{
    /// <summary>It begins once for each contact, in whatever version; nothing that happens later starts it again for him.</summary>
    public bool OncePerContact { get; init; }

    /// <summary>Whether it begins without being named: by an account, or by another flow.</summary>
    public bool IsByItself => Trigger is not FlowTrigger.AnotherFlow && this is not { Trigger: FlowTrigger.Opened, Tests: 0 };

    /// <summary>What of the settings it cannot start without.</summary>
    public IEnumerable<SettingUse> Uses => Trigger is FlowTrigger.Event(var name) ? [new SettingUse(SettingKind.Event, name)] : [];

    /// <summary>How many tests its condition has; the more, the more specific it is.</summary>
    public int Tests => If?.Tests ?? 0;

    internal Condition? If { get; init; }
}
