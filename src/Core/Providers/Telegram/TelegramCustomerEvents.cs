using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// What Telegram tells of a customer, as against what he says himself.
internal static class TelegramCustomerEvents
{
    // https://core.telegram.org/bots/api#messagereactionupdated
    public static IEnumerable<Inbound> Reaction(JsonElement reaction, TelegramUpdate update)
    {
        var person = reaction.Get("user") ?? reaction.Get("actor_chat") ?? throw new UnreadableException("It names nobody.");
        return [new Inbound.Reaction(update.Id, person.Required("id"), update.At(reaction), TelegramIds.Of(reaction), Emoji(reaction))];
    }

    // https://core.telegram.org/bots/api#chatmemberupdated: in a private chat it says that the customer blocked the bot, or took that back.
    public static IEnumerable<Inbound> Membership(JsonElement membership, TelegramUpdate update)
    {
        var chat = membership.RequiredObject("chat");
        var status = membership.RequiredObject("new_chat_member").Required("status");
        return chat.Word("type") == "private" && status is "kicked" or "member"
            ? [new Inbound.Consent(update.Id, chat.Required("id"), update.At(membership), status == "member", Contact.Everything)]
            : [new Inbound.Notice($"my_chat_member.{status}")];
    }

    // https://core.telegram.org/bots/api#businessmessagesdeleted: without a time, and without saying who did it.
    public static IEnumerable<Inbound> Deleted(JsonElement deleted, TelegramUpdate update)
    {
        var chat = deleted.RequiredObject("chat").Required("id");
        return [.. deleted.Items("message_ids").Select((message, index) =>
            new Inbound.Deletion($"{update.Id}.{index}", chat, update.Now, TelegramIds.Of(chat, message.GetRawText())))];
    }

    // The first of them: only who pays may have more. One of the paid kinds has no emoji; a star stands for it.
    private static string? Emoji(JsonElement reaction) => reaction.Items("new_reaction").ToList() is [var first, ..]
        ? first.Word("emoji") ?? "⭐"
        : null;
}
