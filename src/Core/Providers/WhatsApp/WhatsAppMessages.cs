using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
internal static class WhatsAppMessages
{
    public static IEnumerable<Inbound> Of(JsonElement message, WhatsAppValue value)
    {
        var type = message.Required("type");
        if (type == "system")
        {
            return [WhatsAppCustomerEvents.System(message, value)];
        }

        var sender = WhatsAppSender.Of(message, value);
        var id = WhatsAppValue.IdOf(message);
        var at = value.TimeOf(message);
        return type switch
        {
            "reaction" => [Reaction(message.RequiredObject("reaction"), id, sender, at)],
            "revoke" => [new Inbound.Deletion(id, sender.Handle, at, message.RequiredObject("revoke").Required("original_message_id"))],
            "edit" => [Edit(message.RequiredObject("edit"), id, sender, at, value)],
            _ => WhatsAppContent.Of(message, value).Select((content, index) =>
                new Inbound.Message(index == 0 ? id : $"{id}.{index}", sender.Handle, at, content)
                {
                    Name = sender.Name,
                    UserId = sender.UserId,
                    ReplyTo = message.Get("context")?.Word("id"),
                    Referral = Referral(message),
                    Group = message.Word("group_id"),
                }),
        };
    }

    private static Inbound.Reaction Reaction(JsonElement reaction, string id, WhatsAppSender sender, Instant at) =>
        new(id, sender.Handle, at, reaction.Required("message_id"), reaction.Word("emoji"));

    private static Inbound.Edit Edit(JsonElement edit, string id, WhatsAppSender sender, Instant at, WhatsAppValue value) =>
        new(id, sender.Handle, at, edit.Required("original_message_id"), WhatsAppContent.Of(edit.RequiredObject("message"), value)[0]);

    private static Referral? Referral(JsonElement message) => message.Get("referral") is { } referral
        ? new(referral.Word("source_type") ?? "ad", referral.Word("source_id"), referral.Word("source_url"), referral.Word("headline"))
        : message.Get("context")?.Get("referred_product")?.Word("product_retailer_id") is { } product ? new("product", product, null, null) // He looked at it in the catalogue.
        : null;
}
