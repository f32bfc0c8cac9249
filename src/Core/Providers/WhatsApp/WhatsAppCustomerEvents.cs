using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// What WhatsApp tells of a customer, as against what he says himself.
internal static class WhatsAppCustomerEvents
{
    // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system
    public static Inbound System(JsonElement message, WhatsAppValue value)
    {
        var system = message.RequiredObject("system");
        var id = WhatsAppValue.IdOf(message);
        var at = value.TimeOf(message);
        return system.Required("type") switch
        {
            "user_changed_number" or "customer_changed_number" => new Inbound.Moved(
                id,
                WhatsAppHandle.Of(system.Word("customer") ?? message.Word("from"), null),
                WhatsAppHandle.Of(system.Word("wa_id") ?? system.Required("new_wa_id"), null)!,
                at),
            "user_changed_user_id" => new Inbound.Moved(id, Previous(system), system.Required("user_id"), at),
            var type => new Inbound.Notice(type),
        };
    }

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_id_update
    public static Inbound UserId(JsonElement update, WhatsAppValue value)
    {
        var userId = update.RequiredObject("user_id");
        return new Inbound.Moved(WhatsAppValue.IdOf(update), userId.Word("previous"), userId.Required("current"), value.TimeOf(update));
    }

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences
    public static Inbound Preference(JsonElement preference, WhatsAppValue value)
    {
        var wanted = preference.Required("value") switch
        {
            "resume" or "signup" => true,
            "stop" => false,
            var other => throw new UnreadableException($"value {other} is unknown."),
        };
        var from = WhatsAppHandle.Of(preference.Word("wa_id"), WhatsAppHandle.UserId(preference.Word("user_id")))
            ?? throw new UnreadableException("It names no customer.");
        var scope = preference.Word("category") ?? "all";
        return new Inbound.Consent(WhatsAppValue.IdOf(preference), from, value.TimeOf(preference), wanted, scope);
    }

    // Some notices name the old id in their sentence only: "... changed from US.1 to US.2". The customer chooses the name before
    // it, so nothing but the very end of the sentence is believed.
    private static string? Previous(JsonElement system) => system.Word("previous_user_id")
        ?? ((system.Word("body") ?? "").Split(' ') is [.., "from", var previous, "to", var current]
            && current == system.Word("user_id")
            && WhatsAppHandle.IsUserId(previous) ? previous : null);
}
