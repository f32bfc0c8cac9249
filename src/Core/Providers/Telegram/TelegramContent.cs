using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

internal static class TelegramContent
{
    // What the message is about, by the name of the field; an animation is a document as well, a venue a location.
    private static readonly Dictionary<string, Func<JsonElement, JsonElement, Content>> Readers = new()
    {
        ["photo"] = (message, _) => TelegramMedia.Photo(message),
        ["animation"] = (message, file) => TelegramMedia.Of(MediaType.Video, file, message),
        ["video"] = (message, file) => TelegramMedia.Of(MediaType.Video, file, message),
        ["video_note"] = (message, file) => TelegramMedia.Of(MediaType.Video, file, message),
        ["live_photo"] = (message, file) => TelegramMedia.Of(MediaType.Video, file, message),
        ["audio"] = (message, file) => TelegramMedia.Of(MediaType.Audio, file, message),
        ["voice"] = (message, file) => TelegramMedia.Of(MediaType.Audio, file, message),
        ["document"] = (message, file) => TelegramMedia.Of(MediaType.File, file, message),
        ["sticker"] = (_, file) => TelegramMedia.Sticker(file),
        ["venue"] = (_, venue) => Place(venue.RequiredObject("location"), venue),
        ["location"] = (_, place) => Place(place, null),
        ["contact"] = (_, contact) => Person(contact),
        ["dice"] = (_, dice) => new Content.Text($"{dice.Word("emoji") ?? "🎲"} {dice.Required("value")}"),
        ["web_app_data"] = (_, answers) => Form(answers),
        ["poll"] = (_, poll) => new Content.Unsupported("poll", poll.Word("question")),
        ["checklist"] = (_, list) => new Content.Unsupported("checklist", list.Word("title")),
        ["game"] = (_, game) => new Content.Unsupported("game", game.Word("title")),
        ["invoice"] = (_, invoice) => new Content.Unsupported("invoice", invoice.Word("title")),
        ["successful_payment"] = (_, payment) => Payment("successful_payment", payment),
        ["refunded_payment"] = (_, payment) => Payment("refunded_payment", payment),
    };

    // What Telegram says of a chat, in the form of a message.
    private static readonly string[] Service =
    [
        "new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title", "new_chat_photo", "delete_chat_photo",
        "group_chat_created", "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed", "migrate_from_chat_id",
        "pinned_message", "connected_website", "write_access_allowed", "proximity_alert_triggered", "boost_added", "chat_background_set",
        "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed", "forum_topic_created", "forum_topic_edited",
        "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway",
        "giveaway_winners", "giveaway_completed", "managed_bot_created", "paid_message_price_changed", "poll_option_added", "poll_option_deleted",
        "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited",
    ];

    // Fields beside the content.
    private static readonly string[] Envelope =
    [
        "message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat", "sender_boost_count", "sender_business_bot", "sender_tag",
        "date", "guest_query_id", "business_connection_id", "chat", "forward_origin", "forward_from", "forward_from_chat", "forward_date",
        "is_topic_message", "is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story", "reply_to_checklist_task_id",
        "reply_to_poll_option_id", "via_bot", "edit_date", "has_protected_content", "is_from_offline", "is_paid_post", "media_group_id",
        "author_signature", "paid_star_count", "reply_markup", "effect_id",
    ];

    public static string? News(JsonElement message) => Service.FirstOrDefault(field => message.Get(field) is not null);

    public static Content Of(JsonElement message)
    {
        if (message.Text("text") is { } text)
        {
            return new Content.Text(text);
        }

        foreach (var (field, read) in Readers)
        {
            if (message.Get(field) is { } element)
            {
                return read(message, element);
            }
        }

        return message.Word("caption") is { } words
            ? new Content.Text(words)
            : new Content.Unsupported(message.Names().FirstOrDefault(name => !Envelope.Contains(name)) ?? "message");
    }

    private static Content.Location Place(JsonElement place, JsonElement? venue) => new(place.Degrees("latitude", 90), place.Degrees("longitude", 180))
    {
        Name = venue?.Word("title"),
        Address = venue?.Word("address"),
    };

    private static Content.ContactCards Person(JsonElement contact) =>
        new([new ContactCard(TelegramSender.NameOf(contact) ?? "", [contact.Required("phone_number")], [])]);

    private static Content.Unsupported Payment(string type, JsonElement payment) =>
        new(type, $"{payment.Word("total_amount")} {payment.Word("currency")} {payment.Word("invoice_payload")}");

    // A web app answers with whatever text it likes.
    private static Content Form(JsonElement answers)
    {
        var data = answers.Text("data") ?? throw new UnreadableException("data is missing.");
        try
        {
            using var document = JsonDocument.Parse(data);
            return new Content.FormReply(answers.Word("button_text"), data);
        }
        catch (JsonException)
        {
            return new Content.Text(data);
        }
    }
}
