using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/message-echoes: what
// the page said, whoever said it for the page.
internal static class MessengerEchoes
{
    public static IEnumerable<Inbound> Of(JsonElement message, MessengerEvent one)
    {
        var id = one.IdOf(message);
        var echoes = message switch
        {
            _ when message.Word("app_id") == one.Account.Secret("AppId") => Own(id, message, one),
            _ when message.Is("is_deleted") => [new Inbound.Notice("echo.deleted")],
            _ => MessengerContent.Of(message).Select(Inbound (content, index) =>
                new Inbound.Echo(index == 0 ? id : $"{id}.{index}", one.Recipient, one.At, content)),
        };
        return echoes.Select(echo => echo with { To = one.Sender });
    }

    // Our own words are no news, but that they were sent is: the answer to our request may have been lost.
    private static IEnumerable<Inbound> Own(string id, JsonElement message, MessengerEvent one) =>
        EchoedReference.Read(message.Word("metadata")) is { } outbox
            ? [new Inbound.Receipt(id, Delivery.Sent, one.At) { Outbox = outbox, Customer = one.Recipient }]
            : [];
}
