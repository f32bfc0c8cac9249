using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview: up to 1000 updates in one
// request, as entries of changes of elements.
internal static class WhatsAppInbound
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Instant now)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            var all = Entries(document.RootElement, now).ToList();

            // A customer's message weighs more than news of ours, should the rest of the request fail.
            return [.. all.Where(inbound => inbound is not Inbound.Receipt), .. all.OfType<Inbound.Receipt>()];
        }
        catch (JsonException)
        {
            return [new Inbound.Unreadable("The body is no JSON.", webhook.Text)];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(exception.Message, webhook.Text)];
        }
    }

    private static IEnumerable<Inbound> Entries(JsonElement root, Instant now)
    {
        if (root.Word("object") is { } product and not "whatsapp_business_account")
        {
            throw new UnreadableException($"The object is {product}.");
        }

        return root.Get("entry") is null
            ? throw new UnreadableException("entry is missing.")
            : Elements.Each("entry", root, entry => Elements.Each("changes", entry, change => Change(change, now)));
    }

    private static IEnumerable<Inbound> Change(JsonElement change, Instant now)
    {
        var value = new WhatsAppValue(change.RequiredObject("value"), now);
        return (change.Word("field") ?? "messages") switch
        {
            "messages" => Messages(value),
            "smb_message_echoes" => value.Each("message_echoes", element => WhatsAppEchoes.Of(element, value)),
            "user_preferences" => value.Each("user_preferences", element => [WhatsAppCustomerEvents.Preference(element, value)]),
            "user_id_update" => value.Each("user_id_update", element => [WhatsAppCustomerEvents.UserId(element, value)]),
            "calls" => Calls(value),
            var field => [News(field, value)],
        };
    }

    // A template's status, quality or category; a number's; the account's.
    private static Inbound.Notice News(string field, WhatsAppValue value)
    {
        var what = value.Value.Word("event") ?? value.Value.Word("new_quality_score") ?? value.Value.Word("new_category");
        return new(what is null ? field : $"{field}.{what}") { To = value.PhoneNumberId, About = value.Value.Word("message_template_id") };
    }

    // Nobody here picks up: that somebody called is known, and which call it was.
    private static IEnumerable<Inbound> Calls(WhatsAppValue value) => value.Value.Get("calls") is null
        ? [News("calls", value)]
        : value.Each("calls", call => [new Inbound.Notice(call.Word("event") is { } what ? $"calls.{what}" : "calls") { About = call.Word("id") }]);

    private static IEnumerable<Inbound> Messages(WhatsAppValue value)
    {
        var messages = value.Each("messages", element => WhatsAppMessages.Of(element, value));
        var statuses = value.Each("statuses", element => [WhatsAppStatuses.Of(element, value)]);
        return value.Value.Get("messages") is not null || value.Value.Get("statuses") is not null ? messages.Concat(statuses)
            : WhatsAppErrors.In(value.Value) is { } error ? [new Inbound.Notice($"error.{error.Code}") { To = value.PhoneNumberId }]
            : throw new UnreadableException("It has neither messages nor statuses.");
    }
}
