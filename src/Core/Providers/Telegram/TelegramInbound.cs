using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#update: one update in each request, which is an object under the name of its kind.
internal static class TelegramInbound
{
    private static readonly Dictionary<string, Func<JsonElement, TelegramUpdate, IEnumerable<Inbound>>> Kinds = new()
    {
        ["message"] = TelegramMessages.Of,
        ["business_message"] = TelegramMessages.Of,
        ["edited_message"] = TelegramMessages.Edited,
        ["edited_business_message"] = TelegramMessages.Edited,
        ["deleted_business_messages"] = TelegramCustomerEvents.Deleted,
        ["callback_query"] = TelegramCallbacks.Of,
        ["message_reaction"] = TelegramCustomerEvents.Reaction,
        ["my_chat_member"] = TelegramCustomerEvents.Membership,
    };

    // Of these no customer waits for an answer in his chat.
    private static readonly string[] News =
    [
        "channel_post", "edited_channel_post", "business_connection", "guest_message", "message_reaction_count", "inline_query",
        "chosen_inline_result", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "chat_member",
        "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "subscription", "stopped_message_generation",
    ];

    public static IReadOnlyList<Inbound> Parse(Webhook webhook, TelegramBot us, Instant now)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            var root = document.RootElement;
            return [.. Of(root, new TelegramUpdate(root.Required("update_id"), now, us))];
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

    private static IEnumerable<Inbound> Of(JsonElement root, TelegramUpdate update)
    {
        foreach (var (kind, read) in Kinds)
        {
            if (root.Get(kind) is { } element)
            {
                return read(element, update);
            }
        }

        return News.FirstOrDefault(kind => root.Get(kind) is not null) is { } news
            ? [new Inbound.Notice(news)]
            : throw new UnreadableException("It is no update of a kind that is known.");
    }
}
