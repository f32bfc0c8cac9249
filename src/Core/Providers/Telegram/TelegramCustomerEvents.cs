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
        if (reaction.RequiredObject("chat").Word("type") is "group" or "supergroup")
        {
            // Nobody says whether it is for a message of ours.
            return [new Inbound.Notice("message_reaction.group")];
        }

        var person = reaction.Get("user") ?? reaction.Get("actor_chat") ?? throw new UnreadableException("It names nobody.");
        return [new Inbound.Reaction(update.Id, person.Required("id"), update.At(reaction), TelegramIds.Of(reaction), Emoji(reaction))];
    }

    // https://core.telegram.org/bots/api#chatmemberupdated: in a private chat it says that the customer blocked the bot, or took that back;
    // in a group that it was taken in, or put out.
    public static IEnumerable<Inbound> Membership(JsonElement membership, TelegramUpdate update)
    {
        var chat = membership.RequiredObject("chat");
        var status = membership.RequiredObject("new_chat_member").Required("status");
        return Wanted(chat.Word("type"), status) is { } wanted
            ? [new Inbound.Consent(update.Id, chat.Required("id"), update.At(membership), wanted, Contact.Everything)]
            : [new Inbound.Notice($"my_chat_member.{status}")];
    }

    private static bool? Wanted(string? chat, string status) => (chat, status) switch
    {
        ("private" or "group" or "supergroup", "member") or ("group" or "supergroup", "administrator") => true,
        ("private" or "group" or "supergroup", "kicked") or ("group" or "supergroup", "left") => false,
        _ => null,
    };

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
