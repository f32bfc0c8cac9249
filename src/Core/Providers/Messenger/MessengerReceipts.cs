using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/message-reads and
// .../message-deliveries: a time up to which all of ours came so far. A delivery may name the messages as well.
internal static class MessengerReceipts
{
    private static readonly Duration Unit = Duration.FromMilliseconds(1); // The mark itself is included.

    // Instagram names the last message that was seen; those before it were seen with it.
    public static IEnumerable<Inbound> Read(JsonElement read, MessengerEvent one) => read.Word("mid") is { } id
        ? [Receipt(id, Delivery.Read, one), new Inbound.Watermark(one.Sender, Delivery.Read, one.At, one.At)]
        : [Mark(read, Delivery.Read, one)];

    public static IEnumerable<Inbound> Delivered(JsonElement delivery, MessengerEvent one) =>
        delivery.Items("mids").Select(id => id.AsText("mids")).ToList() is { Count: > 0 } ids
            ? ids.Select(id => Receipt(id, Delivery.Delivered, one))
            : [Mark(delivery, Delivery.Delivered, one)];

    private static Inbound.Receipt Receipt(string id, Delivery delivery, MessengerEvent one) => new(id, delivery, one.At) { Customer = one.Sender };

    private static Inbound.Watermark Mark(JsonElement receipt, Delivery delivery, MessengerEvent one) =>
        UnixTime.Milliseconds(receipt.Word("watermark")) is { } mark
            ? new(one.Sender, delivery, mark + Unit, one.At)
            : throw new UnreadableException("watermark is no time.");
}
