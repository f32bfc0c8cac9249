using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Makes known that the flow came here: an event of this name goes out with the other events of the conversation, and can be counted.</summary>
/// <attribute name="name">The event, by a name of your own.</attribute>
/// <example>
/// tell-the-shop:
///   event: { name: return-registered }
///   then: end
/// </example>
internal sealed record Event(string Told) : StepKind
{
    public static Reader<StepKind> Read => new("an event", from => new Event(from.Required("name", Scalars.Name, "")));

    public override Way Enter(TurnDraft turn)
    {
        turn.Do(new FlowEffect.Tell(Told));
        return Way.Succeeds;
    }
}
