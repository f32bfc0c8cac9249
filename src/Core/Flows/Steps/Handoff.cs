using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Hands the conversation to a team and waits until it is handed back; then the flow goes on. What <c>form</c> asks for and is not known yet is asked before,
/// one question after the other; whoever does not answer is handed over all the same. The team reads the <c>note</c>. A customer for whom nobody is free is
/// told so, how long it will probably take, and when somebody is there. Leaves by <c>nobody</c> when nobody took it, by <c>timeout</c> when that is given and
/// passes first.
/// </summary>
/// <attribute name="form">What is asked before, as in an ask; whatever is known already is not.</attribute>
/// <attribute name="team">Who gets it.</attribute>
/// <attribute name="note">What they should know.</attribute>
/// <attribute name="timeout">How long until it is handed back, at most; without it, for ever.</attribute>
/// <outcome name="nobody">Nobody took it.</outcome>
/// <outcome name="timeout">It was not handed back in time.</outcome>
/// <example>
/// to-people:
///   handoff:
///     form:
///       - { type: text, text: { en: May I have your name?, fr: Puis-je avoir votre nom ? }, timeout: 5m, save: contact.name }
///     team: support
///     note: "Wants to talk about {{ contact.topic | default:something }}."
///     timeout: 2d
///   outcomes: { nobody: end, timeout: end }
///   then: end
/// </example>
internal sealed record Handoff(Questions Form, Template Team, Template Note, Duration? TimeGiven) : StepKind
{
    public override IReadOnlyList<string> MustRoute => TimeGiven is null ? [] : [Timeout];

    public override IReadOnlyList<string> MayRoute => [Nobody];

    public override IEnumerable<SettingUse> Uses => Form.Asks.SelectMany(ask => ask.Uses);

    public override IEnumerable<LocalText> Says => Form.Asks.SelectMany(ask => ask.Says);

    public static Reader<StepKind> Read => new("a handoff", from => new Handoff(
        from.Optional("form", Questions.Read, Questions.None),
        from.Required("team", Template.ReadSome, Template.Empty),
        from.Optional("note", Template.ReadSome, Template.Empty),
        from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), null)));

    public override Way Enter(TurnDraft turn) => Form.Next(0, turn) ?? HandOver(turn);

    public override bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Form.MayBeCommand(waiting, said, turn);

    public override Way Repeat(Waiting.Reply waiting, TurnDraft turn) => Form.Repeat(waiting, turn);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        if (waiting is Waiting.Reply reply)
        {
            return Form.Resume(reply, input, turn) is var way && way is Way.Leaves ? HandOver(turn) : way;
        }

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

    private Way HandOver(TurnDraft turn)
    {
        var team = turn.Fill(Team).Trim();
        if (team.Length == 0)
        {
            return new Way.Leaves(Nobody, "No team was named.");
        }

        turn.Do(new FlowEffect.HandOff(team, Note.Parts.Count > 0 ? turn.Fill(Note) : null));
        return new Way.Waits(new Waiting.Person(), turn.Now + TimeGiven);
    }
}
