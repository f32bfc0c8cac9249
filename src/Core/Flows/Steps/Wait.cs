using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>Waits for some time. What the customer writes meanwhile is not for the flow.</summary>
/// <example>
/// a-while:
///   wait: { for: 2h }
///   then: end
/// </example>
internal sealed record Wait(Duration For) : StepKind
{
    public static Reader<StepKind> Read => new("a wait", from =>
        new Wait(from.Required("for", Scalars.Time(from.Limits.WaitTime), null) ?? Duration.Zero));

    public override Way Enter(TurnDraft turn) => new Way.Waits(new Waiting.Time(), turn.Now + For);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => input is FlowInput.Woke ? Way.Succeeds : null;
}
