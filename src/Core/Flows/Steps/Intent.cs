using System.Globalization;
using Messaging.Flows.Intents;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Finds out what the customer wants, by examples of what others say who want it. It goes by his last words, or by those of <c>words</c>; with <c>ask</c> it
/// asks him, again as often as <c>retries</c> says (once unless given), with <c>again</c> where that is there. Leaves by the name of the intent whose examples his
/// words are most like: at least as much as <c>threshold</c> (0.35 of 1), and by <c>margin</c> (0.05) more than those of any other. Else by <c>unknown</c>, which
/// is counted: lead it to people, or to something that does. Examples may be a list, or lists by language; all of them count, whatever language he is answered in.
/// </summary>
/// <attribute name="intents">Names with examples of what customers say who want that: a list, or lists by language.</attribute>
/// <attribute name="ask">The question; without it his last words are looked at.</attribute>
/// <attribute name="again">What is asked when his words were not understood; the question unless given.</attribute>
/// <attribute name="words">The words to look at where nothing is asked; what he said last unless given.</attribute>
/// <attribute name="threshold">How much his words must be like an example, from 0 to 1; 0.35 unless given.</attribute>
/// <attribute name="margin">By how much more they must be like that than like those of any other intent; 0.05 unless given.</attribute>
/// <attribute name="retries">How often it is asked again; once unless given.</attribute>
/// <attribute name="timeout">How long an answer is waited for.</attribute>
/// <attribute name="save">Where the name of the intent is kept.</attribute>
/// <outcome name="unknown">His words are like none of the examples, or like those of several.</outcome>
/// <outcome name="timeout">He did not answer in time.</outcome>
/// <example>
/// what:
///   intent:
///     ask: { en: How can I help?, fr: Comment puis-je vous aider ? }
///     again: { en: Could you put it in other words?, fr: Pourriez-vous le dire autrement ? }
///     retries: 1
///     timeout: 10m
///     threshold: 0.35
///     margin: 0.05
///     intents:
///       returns: { en: [I want to send something back, How do returns work?], fr: [Je veux renvoyer un article] }
///       delivery: [Where is my parcel?, "2"]
///     save: intent
///   outcomes: { returns: end, delivery: end, unknown: end, timeout: end }
/// </example>
internal sealed record Intent(IntentExamples[] Intents, LocalText? Question, LocalText? Again, Template Words) : StepKind
{
    private const string Unknown = "unknown";
    private const decimal UsualThreshold = 0.35m;
    private const decimal UsualMargin = 0.05m;

    private static readonly string[] Reserved = [Unknown, Timeout, Way.Then];

    private static readonly string[] OfQuestions = ["again", "retries", "timeout"];

    private readonly IntentMatcher _matcher = new([.. Intents.Select(intent => (intent.Name, (IReadOnlyList<string>)intent.Texts))]);

    public double Threshold { get; init; }

    public double Margin { get; init; }

    public int Retries { get; init; }

    public Duration? TimeGiven { get; init; }

    public SavePath? Save { get; init; }

    public override bool CanSucceed => false;

    public override string? OtherOutcomes => Scalars.NamePattern;

    public override IReadOnlyList<string> MustRoute =>
        [.. Intents.Select(intent => intent.Name).Where(name => name.Length > 0).Except(Reserved), Unknown, .. TimeGiven is null ? Array.Empty<string>() : [Timeout]];

    public override IEnumerable<LocalText> Says => new[] { Question, Again }.OfType<LocalText>();

    public static Reader<StepKind> Read => new("an intent", from => Checked(from, new Intent(
        from.Required("intents", IntentExamples.Read, []),
        from.Optional("ask", LocalText.Read),
        from.Optional("again", LocalText.Read),
        from.Optional("words", Template.ReadSome, Template.LastWords))
    {
        Threshold = (double)from.Optional("threshold", Scalars.Share, UsualThreshold),
        Margin = (double)from.Optional("margin", Scalars.Share, UsualMargin),
        Retries = from.Optional("retries", Scalars.Whole(0, from.Limits.Retries), 1),
        TimeGiven = from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), null),
        Save = from.Optional("save", SavePath.Read),
    }));

    public override Way Enter(TurnDraft turn) => Question is { } question
        ? Put(question, invalid: 0, turn)
        : Recognise(turn.Fill(Words), turn) ?? NotUnderstood(turn);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => (waiting, input) switch
    {
        (Waiting.Reply reply, FlowInput.Said said) => Hear(said.Content, reply.Invalid, turn),
        (Waiting.Reply, FlowInput.Woke) => new Way.Leaves(Timeout),
        (Waiting.Reply, FlowInput.DeliveryFailed) => new Way.Leaves(Unknown, "The question did not arrive."),
        _ => null,
    };

    public override bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Best(said.Words) is null;

    public override Way Repeat(Waiting.Reply waiting, TurnDraft turn) => Put(Question!, waiting.Invalid, turn);

    private Way Hear(Content content, int invalid, TurnDraft turn)
    {
        turn.Heard();
        return Recognise(content.Words, turn) is { } known ? known
            : invalid < Retries ? Put(Again ?? Question!, invalid + 1, turn)
            : NotUnderstood(turn);
    }

    private Way.Leaves? Recognise(string words, TurnDraft turn)
    {
        if (Best(words) is not { } best)
        {
            return null;
        }

        if (Save is not null)
        {
            turn.Save(Save, Value.Of(best.Intent));
        }

        return new Way.Leaves(best.Intent, string.Create(CultureInfo.InvariantCulture, $"Alike by {best.Likeness:0.00}."));
    }

    private (string Intent, double Likeness)? Best(string words)
    {
        var ranked = _matcher.Rank(words);
        return ranked is [var best, ..] && best.Likeness > 0 && best.Likeness >= Threshold && ranked.Skip(1).All(other => best.Likeness - other.Likeness >= Margin)
            ? best
            : null;
    }

    private Way.Leaves NotUnderstood(TurnDraft turn)
    {
        if (Save is not null)
        {
            turn.Save(Save, Value.None);
        }

        turn.Do(new FlowEffect.Measured(FlowMeasure.Unknown));
        return new Way.Leaves(Unknown, "It is like none of the examples, or like those of several.");
    }

    private Way.Waits Put(LocalText text, int invalid, TurnDraft turn)
    {
        turn.Say(new Content.Text(turn.Fill(text)));
        return new(new Waiting.Reply(invalid), turn.Now + TimeGiven);
    }

    private static Intent Checked(Attributes from, Intent intent)
    {
        foreach (var reserved in intent.Intents.Where(one => Reserved.Contains(one.Name)))
        {
            from.Checks.Error(reserved.At, $"'{reserved.Name}' is an outcome of its own, and cannot be the name of an intent.");
        }

        foreach (var only in OfQuestions.Where(name => intent.Question is null && from.Has(name)))
        {
            from.Checks.Error(from.Of(only), $"'{only}' belongs to a question; there is no 'ask'.");
        }

        return intent;
    }
}
