namespace Messaging.Conversations;

/// <summary>What a customer's message does.</summary>
internal static class CustomerRules
{
    public static void Said(Draft draft, Entry entry, Arrival.Said said)
    {
        draft.Record(new TimelineItem.FromCustomer(said.MessageId, entry.Lane, MediaRules.Keep(draft, entry, said.Content)), entry.At);
        draft.Publish("message.received");
        var contact = draft.State.Contact;
        draft.State = draft.State.With(entry.Lane, cursor => cursor with { Heard = Later(cursor.Heard, entry.At), Context = said.Context }) with
        {
            SpeakingIn = entry.Lane,
            Contact = contact.Name is null && said.Name is not null ? contact with { Name = said.Name } : contact,
            Lifecycle = new Lifecycle.Active(),
            Silence = null,
            Reference = draft.State.Reference ?? said.Referral?.Reference,
        };
        TicketRules.CustomerReplied(draft);
    }

    private static NodaTime.Instant Later(NodaTime.Instant? one, NodaTime.Instant other) => one is { } first && first > other ? first : other;
}
