using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#callbackquery: a tap on a button under a message. The button shows an hourglass until the tap is
// answered, for which its id is needed.
internal static class TelegramCallbacks
{
    public static IEnumerable<Inbound> Of(JsonElement tap, TelegramUpdate update)
    {
        var id = tap.Required("id");
        var person = tap.RequiredObject("from");
        var message = tap.Get("message");
        var sender = TelegramSender.Of(person, message?.Get("chat") ?? person);

        // Telegram says when the message with the button was sent, and not when the button was tapped.
        return
        [
            new Inbound.Message(id, sender.Handle, update.Now, Content(tap, message))
            {
                Name = sender.Name,
                Group = sender.Group,
                ReplyTo = message is { } answered ? TelegramIds.Of(answered) : null,
                Context = new ReplyContext(id, update.Now) { Token = id, Via = message?.Word("business_connection_id") },
            },
        ];
    }

    private static Content Content(JsonElement tap, JsonElement? message) => tap.Word("data") is { } data
        ? new Content.ChoiceReply(data, (message is { } shown ? Label(shown, data) : null) ?? data)
        : new Content.Unsupported("callback_query", tap.Word("game_short_name"));

    private static string? Label(JsonElement message, string data) => message.Get("reply_markup") is { } markup
        ? markup.Items("inline_keyboard").SelectMany(Row).FirstOrDefault(button => button.Word("callback_data") == data) is { ValueKind: JsonValueKind.Object } found
            ? found.Word("text")
            : null
        : null;

    private static IEnumerable<JsonElement> Row(JsonElement row) => row.ValueKind == JsonValueKind.Array ? row.EnumerateArray() : [];
}
