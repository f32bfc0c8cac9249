using Messaging.Flows.Answers;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Asks whether that solved it. A yes, in any language or by a thumb, counts as a deflection: somebody was helped whom people of ours would have had to help
/// otherwise; it goes on by <c>then</c>, mostly to a <c>close</c>, which leaves no ticket. A no goes on by <c>no</c>; so does an answer that is neither, once it
/// was asked for again as often as <c>retries</c> says (once unless given), and a question that cannot be delivered. Who says nothing within <c>timeout</c>
/// (10m unless given) was not helped, unless <c>silent: counts</c> says that silence is a yes.
/// </summary>
/// <attribute name="text">The question.</attribute>
/// <attribute name="retries">How often it is asked again when the answer is neither yes nor no; once unless given.</attribute>
/// <attribute name="timeout">How long an answer is waited for; 10m unless given.</attribute>
/// <attribute name="silent">Whether silence counts as a yes; it does not unless given.</attribute>
/// <outcome name="no">It was not solved, as far as anybody knows.</outcome>
/// <example>
/// solved:
///   confirm:
///     text: { en: Did this solve it?, fr: Est-ce que cela a résolu votre problème ? }
///     retries: 1
///     timeout: 10m
///     silent: counts
///   outcomes: { "no": end }
///   then: end
/// </example>
internal sealed record Confirm(LocalText Text, int Retries, Duration TimeGiven, bool SilenceCounts) : StepKind
{
    private const string No = "no";

    private static readonly Duration UsualTime = Duration.FromMinutes(10);
    private static readonly Dictionary<string, bool> Silences = new() { ["counts"] = true, [No] = false };
    private static readonly YesNoAnswer Answer = new(YesNoWords.Yes, YesNoWords.No);

    public override IReadOnlyList<string> MustRoute => [No];

    public override IEnumerable<LocalText> Says => [Text, .. Answer.Says];

    public static Reader<StepKind> Read => new("a confirm", from => new Confirm(
        from.Required("text", LocalText.Read, LocalText.None),
        from.Optional("retries", Scalars.Whole(0, from.Limits.Retries), 1),
        from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), UsualTime) ?? UsualTime,
        from.Optional("silent", Scalars.OneOf(Silences, false), false)));

    public override Way Enter(TurnDraft turn) => Put(invalid: 0, turn);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => (waiting, input) switch
    {
        (Waiting.Reply reply, FlowInput.Said said) => Hear(said.Content, reply.Invalid, turn),
        (Waiting.Reply, FlowInput.Woke) when SilenceCounts => Deflected("He said nothing more, which counts.", turn),
        (Waiting.Reply, FlowInput.Woke) => new Way.Leaves(No, "There was no answer in time."),
        (Waiting.Reply, FlowInput.DeliveryFailed) => new Way.Leaves(No, "The question did not arrive."),
        _ => null,
    };

    public override bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Answer.Understand(said, turn) is null;

    public override Way Repeat(Waiting.Reply waiting, TurnDraft turn) => Put(waiting.Invalid, turn);

    private Way? Hear(Content content, int invalid, TurnDraft turn)
    {
        var answer = Answer.Understand(content, turn);
        if (answer is null && content is Content.ChoiceReply)
        {
            // He opened an article, or tapped something older: that answers nothing.
            return null;
        }

        turn.Heard();
        return answer is Value.YesNo(var yes) ? yes ? Deflected("He said so.", turn) : new Way.Leaves(No)
            : invalid == Retries ? new Way.Leaves(No, "The answer was neither yes nor no.")
            : Put(invalid + 1, turn);
    }

    private Way.Waits Put(int invalid, TurnDraft turn)
    {
        turn.Say(Answer.Question(turn.Fill(Text), turn));
        return new(new Waiting.Reply(invalid), turn.Now + TimeGiven);
    }

    private static Way.Leaves Deflected(string because, TurnDraft turn)
    {
        turn.Do(new FlowEffect.Measured(FlowMeasure.Deflected));
        return new(Way.Then, because);
    }
}
