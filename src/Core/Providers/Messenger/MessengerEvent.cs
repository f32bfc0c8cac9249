using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Messenger;

// One event, and what is around it.
internal sealed record MessengerEvent(JsonElement Element, JsonElement Entry, Account Account, Instant Now)
{
    public bool OnStandby { get; init; }

    // Of most events the customer is the sender, and our page the recipient; of an echo the other way round.
    public string Sender => Id("sender") ?? throw new UnreadableException("It has no sender.");

    public string Recipient => Id("recipient") ?? throw new UnreadableException("It has no recipient.");

    public string? Page => Id("recipient") ?? Entry.Word("id");

    // What is no time counts as now; receipts may have none but their entry's.
    public Instant At =>
        UnixTime.Milliseconds(Element.Word("timestamp")) ?? UnixTime.Milliseconds(Entry.Word("time")) ?? Now;

    public string IdOf(JsonElement part) => part.Word("mid") ?? Elements.KeyOf(Element);

    private string? Id(string side) => Element.Get(side)?.Word("id");
}
