using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#message. The pictures of an album come as messages of their own.
internal static class TelegramMessages
{
    private const string Start = "/start";

    public static IEnumerable<Inbound> Of(JsonElement message, TelegramUpdate update)
    {
        var sender = TelegramSender.Of(message);
        var id = TelegramIds.Of(message);
        var at = update.At(message);
        if (message.Word("migrate_to_chat_id") is { } supergroup)
        {
            return [new Inbound.Moved(id, sender.Chat, supergroup, at)];
        }

        if (TelegramContent.News(message) is { } news)
        {
            return [new Inbound.Notice($"message.{news}")];
        }

        // Two bots that answer each other never come to an end.
        if (message.Get("sender_chat") is null && message.Get("from")?.Is("is_bot") == true)
        {
            return [new Inbound.Notice("message.from_a_bot")];
        }

        if (sender.Group is not null && !update.Us.IsMeant(message))
        {
            return [new Inbound.Notice("message.group")];
        }

        return message.Word("business_connection_id") is { } connection
            ? Business(message, connection, sender, id, update)
            : [Said(message, sender, id, update)];
    }

    public static IEnumerable<Inbound> Edited(JsonElement message, TelegramUpdate update)
    {
        var sender = TelegramSender.Of(message);
        return IsOurs(message, sender) ? [new Inbound.Notice("edited_business_message")]
            : sender.Group is not null && !update.Us.IsMeant(message) ? [new Inbound.Notice("edited_message.group")]
            : [new Inbound.Edit(update.Id, sender.Handle, update.At(message, "edit_date"), TelegramIds.Of(message), Content(message, sender, update))];
    }

    // The chat of a person of ours to which the bot is connected: his own words come as well, and so do the bot's.
    private static IEnumerable<Inbound> Business(JsonElement message, string connection, TelegramSender sender, string id, TelegramUpdate update)
    {
        if (message.Get("sender_business_bot") is not null)
        {
            return [];
        }

        var said = Said(message, sender, id, update);
        return IsOurs(message, sender)
            ? [new Inbound.Echo(id, sender.Chat, said.At, said.Content)]
            : [said with { Context = new ReplyContext(id, said.At) { Via = connection } }];
    }

    private static bool IsOurs(JsonElement message, TelegramSender sender) =>
        message.Word("business_connection_id") is not null && sender.Handle != sender.Chat;

    private static Inbound.Message Said(JsonElement message, TelegramSender sender, string id, TelegramUpdate update)
    {
        var content = Content(message, sender, update);
        var (what, reference) = content is Content.Text text ? Started(text) : (content, null);
        return new Inbound.Message(id, sender.Handle, update.At(message), what)
        {
            Name = sender.Name,
            Group = sender.Group,
            ReplyTo = Answered(message),
            Referral = reference is null ? null : new Referral("start", reference, null, null),
        };
    }

    private static Content Content(JsonElement message, TelegramSender sender, TelegramUpdate update) => TelegramContent.Of(message) switch
    {
        Content.Text text when sender.Group is not null => text with { Body = update.Us.Said(message, text.Body) },
        Content.Media { Caption: { } caption } medium when sender.Group is not null => medium with { Caption = update.Us.Said(message, caption) },
        var content => content,
    };

    // https://core.telegram.org/bots/features#deep-linking: t.me/bot?start=reference says "/start reference" for the customer.
    private static (Content Content, string? Reference) Started(Content.Text text) =>
        text.Body.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries) is [var command, var reference] && command.Split('@')[0] == Start
            ? (new Content.Text(Start), reference.Trim())
            : (text, null);

    // In a topic of a forum each message seems to answer the one that opened the topic.
    private static string? Answered(JsonElement message) =>
        message.Get("reply_to_message") is { } answered && answered.Get("forum_topic_created") is null ? TelegramIds.Of(answered) : null;
}
