using System.Text.Json;

namespace Messaging.Providers.Telegram;

// Who wrote, and where. In a private chat the customer's id is the chat's as well.
internal sealed record TelegramSender(string Handle, string? Name, string Chat, string? Group)
{
    public static TelegramSender Of(JsonElement message)
    {
        var chat = message.RequiredObject("chat");
        var person = message.Get("from");

        // Who writes in the name of a group or a channel is hidden behind it; what stands in "from" is then a stand-in.
        var behind = message.Get("sender_chat") ?? person ?? chat;
        return Of(behind, chat);
    }

    public static TelegramSender Of(JsonElement person, JsonElement chat)
    {
        var id = chat.Required("id");
        return new(person.Required("id"), NameOf(person), id, chat.Word("type") is "group" or "supergroup" ? id : null);
    }

    public static string? NameOf(JsonElement person)
    {
        var name = string.Join(' ', new[] { person.Word("first_name"), person.Word("last_name") }.OfType<string>());
        return name.Length > 0 ? name : person.Word("title");
    }
}
