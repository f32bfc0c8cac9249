using Messaging.Flows.Answers;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Asks the customer, and keeps the answer once it is valid. An invalid one is asked again: <c>retries: 3</c> (the default) means three times, and the
/// fourth invalid answer leaves by <c>invalid</c>. The time-out counts from our last question, and before it the customer may be reminded once.
/// He may say a command instead of an answer (agent, menu, back, stop, language), unless <c>commands: false</c>.
/// What is saved to contact.language may be given as a tag or in words (English, français, 中文).
/// </summary>
/// <attribute name="text">The question.</attribute>
/// <attribute name="again">What is said in place of the question after an answer that is not valid: one text, or a list with a text for each time.</attribute>
/// <attribute name="type">What kind of answer is wanted. It decides which other attributes there are.</attribute>
/// <attribute name="retries">How often it is asked again; 3 times unless given. The next invalid answer leaves by <c>invalid</c>.</attribute>
/// <attribute name="timeout">How long the answer may take, from our last question on; without it, for ever.</attribute>
/// <attribute name="remind">What the customer is reminded with, once, before the time-out.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps the answer.</attribute>
/// <attribute name="commands">Whether the customer may say a command instead of an answer; true unless given.</attribute>
/// <outcome name="invalid">No answer was valid.</outcome>
/// <outcome name="timeout">There was no answer in time.</outcome>
/// <outcome name="undelivered">The question could not be delivered.</outcome>
/// <example>
/// guests:
///   ask:
///     type: number
///     text: { en: How many guests?, fr: Combien de personnes ? }
///     again: { en: A number from 1 to 12 please., fr: Un nombre de 1 à 12 s'il vous plaît. }
///     min: 1
///     max: 12
///     retries: 2
///     timeout: 1h
///     remind: { after: 20m, text: { en: Are you still there?, fr: Êtes-vous toujours là ? } }
///     save: guests
///   outcomes: { invalid: end, timeout: end, undelivered: end }
///   then: end
/// </example>
internal sealed record Ask(LocalText Text, LocalText[] Again, AnswerType Answer, int Retries, Duration? TimeGiven, Reminder? Reminder, SavePath Save, bool Commands) : StepKind
{
    private const string Invalid = "invalid";
    private const string Undelivered = "undelivered";
    private const int UsualRetries = 3;

    private static readonly SavePath Nowhere = new("", OfContact: false);

    public override IReadOnlyList<string> MustRoute => TimeGiven is null ? [Invalid] : [Invalid, Timeout];

    public override IReadOnlyList<string> MayRoute => [Undelivered];

    public override IEnumerable<SettingUse> Uses => Answer.Uses;

    public override IEnumerable<LocalText> Says => [Text, .. Again, .. Answer.Says, Reminder?.Text ?? LocalText.None];

    public static Reader<StepKind> Read => new("an ask", from => Checked(from, new Ask(
        from.Required("text", LocalText.Read, LocalText.None),
        from.Optional("again", TextsOf, []),
        AnswerTypes.Read(from),
        from.Optional("retries", Scalars.Whole(0, from.Limits.Retries), UsualRetries),
        from.Optional("timeout", Scalars.Time(from.Limits.WaitTime), null),
        from.Optional("remind", Reminder.Read, null),
        from.Required("save", SavePath.Read, Nowhere),
        from.Optional("commands", Scalars.YesNo, true))));

    public override Way Enter(TurnDraft turn) => Put(Text, invalid: 0, turn);

    public override bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Commands && (Answer.IsAnything || Answer.Understand(said, turn) is null);

    public override Way Repeat(Waiting.Reply waiting, TurnDraft turn) => Put(Text, waiting.Invalid, turn);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => (waiting, input) switch
    {
        (Waiting.Reply reply, FlowInput.Said said) => Hear(said.Content, reply, turn),
        (Waiting.Reply { Until: { } until } reply, FlowInput.Woke) => Remind(reply, until, turn),
        (Waiting.Reply, FlowInput.Woke) => new Way.Leaves(Timeout),
        (Waiting.Reply, FlowInput.DeliveryFailed) => new Way.Leaves(Undelivered),
        _ => null,
    };

    private Way Hear(Content content, Waiting.Reply reply, TurnDraft turn)
    {
        turn.Heard();
        if (Answer.Understand(content, turn) is { } value && Save.Takes(value))
        {
            turn.Save(Save, value);
            return Way.Succeeds;
        }

        return reply.Invalid == Retries
            ? new Way.Leaves(Invalid, $"The answer was not valid, {Retries + 1} times.")
            : Put(Again.Length == 0 ? Text : Again[Math.Min(reply.Invalid, Again.Length - 1)], reply.Invalid + 1, turn);
    }

    private Way.Waits Put(LocalText text, int invalid, TurnDraft turn)
    {
        turn.Say(Answer.Question(turn.Fill(text), turn));
        return Reminder is null
            ? new(new Waiting.Reply(invalid), turn.Now + TimeGiven)
            : new(new Waiting.Reply(invalid) { Until = turn.Now + TimeGiven }, turn.Now + Reminder.After);
    }

    private Way.Waits Remind(Waiting.Reply reply, Instant until, TurnDraft turn)
    {
        turn.Say(new Content.Text(turn.Fill(Reminder!.Text)));
        return new(reply with { Until = null }, until);
    }

    private static Reader<LocalText[]> TextsOf =>
        Several.OneOrItems(limits => limits.Retries, "texts, one for each time", LocalText.Read);

    private static Ask Checked(Attributes from, Ask ask)
    {
        if (ask.Reminder is { } reminder && (ask.TimeGiven is not { } time || reminder.After >= time))
        {
            from.Checks.Error(from.Of("remind"), "A reminder needs a 'timeout' that is later than itself.");
        }

        return ask;
    }
}
