using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Email;

// What became of a mail of ours, in the words that all vendors share. Vendors give back the two fields that we send with each
// mail: which message it is, and from which of our addresses.
internal sealed record MailEvent(string Kind, Instant At)
{
    public const string Reference = "outbox";
    public const string Sender = "sender";

    private OutboxId? Outbox { get; init; }

    private string? To { get; init; }

    // The vendor's id of the mail.
    public string? MessageId { get; init; }

    public string? Customer { get; init; }

    public MailEvent Echoing(JsonElement? fields) => fields is { ValueKind: JsonValueKind.Object } echoed
        ? this with { Outbox = EchoedReference.Read(echoed.Word(Reference)), To = echoed.Word(Sender) }
        : this;

    // The same account at the vendor may carry others' mails: news of those are nothing to us.
    public Inbound Receipt(Delivery delivery, SendOutcome? failure = null) => Outbox is { } id
        ? new Inbound.Receipt(MessageId ?? id.Value, delivery, At) { To = To, Outbox = id, Customer = Customer, Failure = failure }
        : Notice();

    public Inbound Consent(string id, string scope = Contact.Everything, bool wanted = false) => Customer is { } customer
        ? new Inbound.Consent(id, customer, At, wanted, scope) { To = To }
        : throw new UnreadableException("It names no recipient.");

    public Inbound Notice() => new Inbound.Notice($"mail.{Kind}") { To = To };

    // Seconds since 1970, perhaps with a fraction.
    public static Instant TimeOf(JsonElement element, string name, Instant now) =>
        element.Number(name) is { } seconds and > 0 and < 100_000_000_000
            ? Instant.Min(Instant.FromUnixTimeMilliseconds((long)(seconds * 1000)), now)
            : now;

    public static string? CustomerOf(string? address) => MailAddress.Read(address)?.Address;

    // The fields themselves; the vendors take short ones only.
    public static IEnumerable<(string Name, string Value)> Fields(OutgoingMail mail) => [(Reference, mail.Id.Value), (Sender, mail.From.Address)];
}
