using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events: entries of events.
// Instagram's are the same under another object.
internal static class MessengerInbound
{
    public static IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            return [.. Entries(document.RootElement, account, now)];
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

    private static IReadOnlyList<Inbound> Entries(JsonElement root, Account account, Instant now)
    {
        if (root.Required("object") is var product and not ("page" or "instagram"))
        {
            throw new UnreadableException($"The object is {product}.");
        }

        return root.Get("entry") is null
            ? throw new UnreadableException("entry is missing.")
            : Elements.Each("entry", root, entry => entry.ValueKind == JsonValueKind.Object
                ? Events(entry, account, now)
                : throw new UnreadableException("It is no object."));
    }

    // On standby, another app or the page's own inbox has the conversation, and we only listen.
    private static IEnumerable<Inbound> Events(JsonElement entry, Account account, Instant now) =>
    [
        .. Elements.Each("messaging", entry, element => MessengerEvents.Of(new(element, entry, account, now))),
        .. Elements.Each("standby", entry, element => MessengerEvents.Of(new(element, entry, account, now) { OnStandby = true })),
        .. Elements.Each("changes", entry, change => Change(change, entry, account, now)),
    ];

    // Some apps get an event as the value of a change; what is no event is news of the page: a comment, a mention.
    private static IEnumerable<Inbound> Change(JsonElement change, JsonElement entry, Account account, Instant now) =>
        change.Get("value") is { ValueKind: JsonValueKind.Object } value && value.Get("sender") is not null
            ? MessengerEvents.Of(new(value, entry, account, now))
            : [new Inbound.Notice(change.Required("field")) { To = entry.Word("id") }];
}
