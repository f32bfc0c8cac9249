using Messaging.Links;
using Messaging.Messages;

namespace Messaging.Conversations;

/// <summary>What a customer's message does.</summary>
internal static class CustomerRules
{
    public static void Said(Draft draft, Entry entry, Arrival.Said said)
    {
        var by = draft.State.Contact.Name is { } known && said.Name != known ? said.Name : null;
        draft.Record(new TimelineItem.FromCustomer(said.MessageId, entry.Lane, MediaRules.Keep(draft, entry, said.Content)) { By = by }, entry.At);
        if (IsStale(draft, entry))
        {
            Keep(draft, entry);
            return;
        }

        draft.Publish("message.received");
        ConsentRules.WroteAgain(draft, entry.Lane);
        var contact = draft.State.Contact;
        draft.State = draft.State.With(entry.Lane, cursor => cursor with { Heard = Later(cursor.Heard, entry.At), Context = said.Context, Last = said.MessageId }) with
        {
            SpeakingIn = entry.Lane,
            Facts = said.Facts ?? draft.State.Facts,
            Contact = contact.Name is null && said.Name is not null ? contact with { Name = said.Name } : contact,
            Lifecycle = new Lifecycle.Active(),
            Silence = null,
        };
        CameBy(draft, said);
        LanguageRules.Heard(draft, said.Content);
        TicketRules.CustomerReplied(draft);
        if (said.Overheard)
        {
            ElsewhereRules.Overheard(draft, entry);
        }
    }

    /// <summary>The first message says by which link the customer came, if by any: in its referral, or in its text.</summary>
    private static void CameBy(Draft draft, Arrival.Said said)
    {
        var reference = said.Referral?.Reference ?? (said.Content is Content.Text text ? LinkReference.Read(text.Body).Reference : null);
        if (draft.State.Reference is null && reference is not null)
        {
            draft.State = draft.State with { Reference = reference };
            draft.Publish("link.followed", reference);
        }
    }

    /// <summary>The words without the reference of a link, which the customer did not write.</summary>
    public static Content AsMeant(Content said) => said is Content.Text text ? new Content.Text(LinkReference.Read(text.Body).Text) : said;

    /// <summary>Nobody waits for the bot's answer to it any more. A person reads it as any other.</summary>
    public static bool IsStale(Draft draft, Entry entry) =>
        draft.State.Handling is Handling.ByBot && entry.StoredAt - entry.At > draft.Settings.StaleAfter;

    private static void Keep(Draft draft, Entry entry)
    {
        draft.Publish("message.received", "stale");
        draft.Explain("stale", "The message came too late: it is kept, and not answered.");
        draft.State = draft.State.With(entry.Lane, cursor => cursor with { Heard = Later(cursor.Heard, entry.At) });
        if (draft.State is { Lifecycle: Lifecycle.Active, Flow: null })
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Lingering(draft.Now + draft.Settings.Linger) };
        }
    }

    private static NodaTime.Instant Later(NodaTime.Instant? one, NodaTime.Instant other) => one is { } first && first > other ? first : other;
}
