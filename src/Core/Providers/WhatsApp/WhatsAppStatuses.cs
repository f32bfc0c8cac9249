using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status
internal static class WhatsAppStatuses
{
    public static Inbound Of(JsonElement status, WhatsAppValue value)
    {
        var delivery = Reached(status.Required("status"));
        return new Inbound.Receipt(status.Required("id"), delivery, value.TimeOf(status))
        {
            Outbox = EchoedReference.Read(status.Word("biz_opaque_callback_data")),
            Failure = delivery == Delivery.Failed ? Failure(status) : null,
            Customer = Customer(status),
        };
    }

    private static Delivery Reached(string status) => status switch
    {
        "sent" => Delivery.Sent,
        "delivered" => Delivery.Delivered,
        "read" or "played" => Delivery.Read,
        "failed" => Delivery.Failed,
        _ => throw new UnreadableException($"status {status} is unknown."),
    };

    private static SendOutcome Failure(JsonElement status) => WhatsAppErrors.In(status) is { } error
        ? WhatsAppErrors.Of(error)
        : new SendOutcome.Refused("none", "WhatsApp gives no reason.");

    // In a group the recipient is the group; who received it stands beside it.
    private static string? Customer(JsonElement status) => status.Word("recipient_type") == "group"
        ? WhatsAppHandle.Of(status.Word("recipient_participant_id"), WhatsAppHandle.UserId(status.Word("recipient_participant_user_id")))
        : WhatsAppHandle.Of(status.Word("recipient_id"), WhatsAppHandle.UserId(status.Word("recipient_user_id")));
}
