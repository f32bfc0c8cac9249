using System.Text.Json;

namespace Messaging.Providers.Telegram;

// Who wrote, and where. In a private chat the customer's id is the chat's as well; a group is answered as one, so it is the handle.
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
        return chat.Word("type") is "group" or "supergroup"
            ? new(id, NameOf(person), id, id)
            : new(person.Required("id"), NameOf(person), id, null);
    }

    // https://core.telegram.org/bots/api#chat: people have positive ids.
    public static bool IsGroup(string handle) => handle.StartsWith('-');

    public static string? NameOf(JsonElement person)
    {
        var name = string.Join(' ', new[] { person.Word("first_name"), person.Word("last_name") }.OfType<string>());
        return name.Length > 0 ? name : person.Word("title");
    }
}
