using Messaging.Flows.Answers;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Waits for some time, and goes on by <c>then</c> when that has passed. With <c>events</c> it leaves by the name of the first of them that happens before,
/// with <c>reply: true</c> by <c>reply</c> when the customer writes; <c>save</c> keeps the event's data, or the words. Without these, what happens meanwhile is not for the flow.
/// </summary>
/// <attribute name="for">How long.</attribute>
/// <attribute name="events">Events, by their names; each is an outcome.</attribute>
/// <attribute name="reply">Whether what the customer writes ends it, too; false unless given.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps the event's data or the customer's words.</attribute>
/// <outcome name="reply">The customer wrote.</outcome>
/// <example>
/// for-payment:
///   wait: { for: 2h, events: [payment-received, payment-failed], reply: true, save: heard }
///   outcomes: { payment-received: end, payment-failed: end, reply: end }
///   then: end
/// </example>
internal sealed record Wait(Duration For, string[] Events, bool Reply, SavePath? Save) : StepKind
{
    private const string ReplyWord = "reply";

    public override string? OtherOutcomes => Scalars.NamePattern;

    public override IReadOnlyList<string> MustRoute => Reply ? [.. Events, ReplyWord] : Events;

    public override IEnumerable<SettingUse> Uses => Events.Select(name => new SettingUse(SettingKind.Event, name));

    public static Reader<StepKind> Read => new("a wait", from => Checked(from, new Wait(
        from.Required("for", Scalars.Time(from.Limits.WaitTime), null) ?? Duration.Zero,
        from.Optional("events", Several.Items(limits => limits.Events, "names of events", Scalars.Name), []),
        from.Optional("reply", Scalars.YesNo, false),
        from.Optional("save", SavePath.Read))));

    public override Way Enter(TurnDraft turn) => new Way.Waits(new Waiting.Time(), turn.Now + For);

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn)
    {
        switch (input)
        {
            case FlowInput.Woke:
                return Way.Succeeds;
            case FlowInput.Happened(var name, var data) when Events.Contains(name):
                Keep(data, turn);
                return new Way.Leaves(name);
            case FlowInput.Said(var content) when Reply:
                turn.Heard();
                Keep(Value.Of(turn.Cut(AnswerType.WordsOf(content))), turn);
                return new Way.Leaves(ReplyWord);
            default:
                return null;
        }
    }

    private void Keep(Value value, TurnDraft turn)
    {
        if (Save is { } path)
        {
            turn.Save(path, value);
        }
    }

    private static Wait Checked(Attributes from, Wait wait)
    {
        if (wait is { Save: not null, Events: [], Reply: false })
        {
            from.Checks.Error(from.Of("save"), "There is nothing to save: it waits for no 'events' and no 'reply'.");
        }

        return wait;
    }
}
