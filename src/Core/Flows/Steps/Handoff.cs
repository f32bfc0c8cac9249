using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Hands the conversation to a team and waits until it is handed back; then the flow goes on. Leaves by <c>nobody</c> when nobody took it,
/// by <c>timeout</c> when that is given and passes first.
/// </summary>
/// <example>
/// to-people:
///   handoff:
///     team: support
///     note: "Wants to talk about {{ contact.topic | default:something }}."
///     timeout: 2d
///   outcomes: { nobody: end, timeout: end }
///   then: end
/// </example>
internal sealed record Handoff(Template Team, Template Note, Duration? TimeGiven) : StepKind
{
    public override IReadOnlyList<string> MustRoute => TimeGiven is null ? [] : [Timeout];

    public override IReadOnlyList<string> MayRoute => [Nobody];

    public static Reader<StepKind> Read => new("a handoff", from => new Handoff(
        from.Required("team", Template.ReadSome, Template.Empty),
        from.Optional("note", Template.ReadSome, Template.Empty),
        from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), null)));

    public override Way Enter(TurnDraft turn)
    {
        var team = turn.Fill(Team).Trim();
        if (team.Length == 0)
        {
            return new Way.Leaves(Nobody, "No team was named.");
        }

        turn.Do(new FlowEffect.HandOff(team, Note.Parts.Count > 0 ? turn.Fill(Note) : null));
        return new Way.Waits(new Waiting.Person(), turn.Now + TimeGiven);
    }

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        switch (input)
        {
            case FlowInput.Woke:
                return new Way.Leaves(Timeout);
            case FlowInput.HandedBack back:
                turn.Heard(); // A person spoke with the customer meanwhile.
                return new Way.Leaves(back.Outcome == Nobody ? Nobody : Way.Then, $"Handed back as '{turn.Cut(back.Outcome)}'.");
            default:
                return null;
        }
    }
}
