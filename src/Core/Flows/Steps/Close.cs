using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Closes the conversation; the flow is over.</summary>
/// <attribute name="reason">Why, in a word, for reports.</attribute>
/// <example>
/// done:
///   close: { reason: answered }
/// </example>
internal sealed record Close(string Reason) : StepKind
{
    public override bool CanSucceed => false;

    public static Reader<StepKind> Read => new("a close", from => new Close(from.Required("reason", Scalars.Text, "")));

    public override Way Enter(TurnDraft turn)
    {
        turn.Do(new FlowEffect.Close(Reason));
        return new Way.Ends(Flow.Closed);
    }
}
