using Messaging.Flows.Conditions;

namespace Messaging.Flows;

/// <summary>What starts a flow, and under which conditions. A flow has one trigger.</summary>
/// <param name="Trigger">What starts it.</param>
/// <attribute name="conversation"><c>opened</c>: a conversation is opened; without <c>if</c>, only on the accounts that name the flow. <c>closed</c>: all is said, and it would close now.</attribute>
/// <attribute name="by">Who opens it: <c>contact</c> (unless given), <c>company</c>, or <c>anyone</c>.</attribute>
/// <attribute name="message">The customer writes, whatever it is, while no flow runs.</attribute>
/// <attribute name="keyword">The customer writes this word, or one of these, and nothing else, while no flow runs.</attribute>
/// <attribute name="ad">The customer comes by a link or an advertisement with one of these references; <c>true</c> for any advertisement.</attribute>
/// <attribute name="tag">A tag of the contact changes.</attribute>
/// <attribute name="field">This field of the contact changes.</attribute>
/// <attribute name="shortcut">An agent starts it in a conversation.</attribute>
/// <attribute name="event">A system of yours tells that this happened.</attribute>
/// <attribute name="flow">Only another flow runs it.</attribute>
/// <attribute name="if">What has to hold as well; the flow with the most tests goes before others.</attribute>
/// <attribute name="once"><c>contact</c>: it begins once for each contact, and never again.</attribute>
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
