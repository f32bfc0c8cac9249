using System.Globalization;
using Messaging.Flows.Bots;
using Messaging.Flows.Commands;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Lets an external bot of the settings talk with the customer: it is asked what to say to his last words, and then to each message of his. It goes on by
/// <c>then</c> when the bot is done, by <c>handoff</c> when the bot wants a person to take over, by <c>failed</c> when it does not answer within <c>answer</c>
/// (10s unless given) or answers what nobody understands, by <c>limit</c> once it was asked as often in this run as <c>turns</c> says (10 unless given),
/// by <c>timeout</c> when the customer is silent that long. The words for a person, the menu, back and stop are not the
/// bot's to hear; with <c>commands: false</c> only those for a person are not. <c>with</c> tells the bot more; <c>save</c> keeps the values that it gave last.
/// </summary>
/// <attribute name="name">The bot in the settings.</attribute>
/// <attribute name="turns">How often it may be asked in a run of the flow; 10 unless given.</attribute>
/// <attribute name="answer">How long an answer of it is waited for; 10s unless given.</attribute>
/// <attribute name="timeout">How long the customer is waited for.</attribute>
/// <attribute name="commands">Whether the menu, back and stop are heard; they are unless given.</attribute>
/// <attribute name="with">What else it is told.</attribute>
/// <attribute name="save">Where the values are kept that it gave last.</attribute>
/// <outcome name="handoff">It wants a person to take over.</outcome>
/// <outcome name="failed">It did not answer in time, or nothing that can be followed.</outcome>
/// <outcome name="limit">It was asked as often as it may be.</outcome>
/// <outcome name="timeout">The customer is silent.</outcome>
/// <example>
/// assistant:
///   bot:
///     name: shop
///     turns: 10
///     answer: 10s
///     timeout: 30m
///     with: { name: "{{ contact.name }}" }
///     save: wishes
///   outcomes: { handoff: end, failed: end, limit: end, timeout: end }
///   then: end
/// </example>
internal sealed record Bot(string BotName, int Turns, Duration TimeToAnswer, Duration? TimeGiven, bool Commands, Shape.Named With, SavePath? Save) : StepKind
{
    private const int UsualTurns = 10;

    private static readonly Duration UsualTime = Duration.FromSeconds(10);

    public override IReadOnlyList<string> MustRoute =>
        [BotAnswer.HandOff, Failed, FlowEngine.LimitOutcome, .. TimeGiven is null ? Array.Empty<string>() : [Timeout]];

    public override IEnumerable<SettingUse> Uses => [new SettingUse(SettingKind.Bot, BotName)];

    public override bool HearsAll => true;

    public static Reader<StepKind> Read => new("a bot", from => new Bot(
        from.Required("name", Scalars.Name, ""),
        from.Optional("turns", Scalars.Whole(1, from.Limits.CallsPerRun), UsualTurns),
        from.Optional("answer", Scalars.Time(from.Limits.CallTime), UsualTime) ?? UsualTime,
        from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), null),
        from.Optional("commands", Scalars.YesNo, true),
        from.Optional("with", Shape.ReadMap, new Shape.Named([])),
        from.Optional("save", SavePath.Read)));

    public override Way Enter(TurnDraft turn) => Ask(turn.Fill(Template.LastWords), turn);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => (waiting, input) switch
    {
        (Waiting.Reply, FlowInput.Said said) => Hear(said.Content.Words, turn),
        (Waiting.Reply, FlowInput.Woke) => new Way.Leaves(Timeout),
        (Waiting.Reply, FlowInput.DeliveryFailed) => new Way.Leaves(Failed, "What it said did not arrive."),
        (Waiting.Call call, FlowInput.Said said) => Keep(call, said.Content.Words, turn),
        (Waiting.Call call, FlowInput.Returned { Result: CallResult.Answered answered }) => Take(BotAnswer.Of(answered.Values), call, turn),
        (Waiting.Call, FlowInput.Returned { Result: CallResult.Failed failed }) => new Way.Leaves(Failed, failed.Code),
        (Waiting.Call, FlowInput.Returned or FlowInput.Woke) => new Way.Leaves(Failed, "There was no answer in time."),
        _ => null,
    };

    // The word for a person is heard in any case.
    public override bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Commands || CommandWords.Meaning(said.Words) == FlowCommand.Agent;

    public override Way Repeat(Waiting.Reply waiting, TurnDraft turn) => new Way.Waits(waiting, turn.Deadline);

    private Way Hear(string words, TurnDraft turn)
    {
        turn.Heard();
        return Ask(words, turn);
    }

    private Way Ask(string words, TurnDraft turn)
    {
        var number = turn.Counted();
        return number > Turns
            ? new Way.Leaves(FlowEngine.LimitOutcome, string.Create(CultureInfo.InvariantCulture, $"It was asked {Turns} times."))
            : turn.Call(new CallSpec.Bot(BotName, words, number, TimeToAnswer)
            {
                Language = turn.Language,
                Channel = turn.Channel,
                With = With.FillFields(turn),
            });
    }

    // What he writes while the bot thinks is its next question.
    private static Way.Waits Keep(Waiting.Call call, string words, TurnDraft turn)
    {
        turn.Heard();
        return new(call with { Meanwhile = turn.Cut($"{call.Meanwhile}\n{words}".Trim()) }, turn.Deadline);
    }

    private Way Take(BotAnswer? answer, Waiting.Call call, TurnDraft turn)
    {
        if (answer is null)
        {
            return new Way.Leaves(Failed, "Its answer says nothing that can be followed.");
        }

        foreach (var text in answer.Say)
        {
            turn.Say(new Content.Text(turn.Cut(text)));
        }

        if (Save is not null && answer.Values.IsKnown)
        {
            turn.Save(Save, answer.Values);
        }

        return answer.Next switch
        {
            BotAnswer.Done => Way.Succeeds,
            BotAnswer.HandOff => new Way.Leaves(BotAnswer.HandOff),
            _ when call.Meanwhile is { Length: > 0 } words => Ask(words, turn),
            _ => new Way.Waits(new Waiting.Reply(0), turn.Now + TimeGiven),
        };
    }
}
