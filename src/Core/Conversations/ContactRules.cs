using Messaging.Flows;

namespace Messaging.Conversations;

/// <summary>What is known of the contact changes, and a flow may begin by that.</summary>
internal static class ContactRules
{
    /// <summary>Gives a field another value.</summary>
    public static void Set(Draft draft, string field, Value value, bool byFlow)
    {
        var before = draft.State.Contact.Field(field);
        var contact = draft.State.Contact.With(field, value);
        draft.State = draft.State with { Contact = contact };
        LanguageRules.Learned(draft);
        if (contact.Field(field) is var after && after != before)
        {
            StartRules.Note(draft, new DueStart(new FlowCause.Changed(field, after, before), draft.Now) { IsByFlow = byFlow });
        }
    }

    /// <summary>Gives or takes a tag; nothing when he has it, or has it not, already.</summary>
    /// <param name="draft">The decision.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="added">Whether he gets it.</param>
    /// <param name="agent">The agent who does it; nobody where a flow does.</param>
    public static void Tag(Draft draft, string tag, bool added, string? agent = null)
    {
        var before = draft.State.Contact;
        draft.State = draft.State with { Contact = before.Tagged(tag, added) };
        if (draft.State.Contact == before)
        {
            return;
        }

        var cause = new FlowCause.Tagged(tag, added);
        draft.Explain("tagged", $"By {agent ?? draft.State.Flow?.FlowId}: {cause.InWords}.");
        draft.Publish("contact.tagged", $"{(added ? '+' : '-')}{tag}");
        StartRules.Note(draft, new DueStart(cause, draft.Now) { IsByFlow = agent is null, Agent = agent });
    }
}
