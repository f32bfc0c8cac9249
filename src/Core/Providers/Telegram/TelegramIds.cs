using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Providers.Telegram;

// Telegram counts messages in each chat from one, so with us the chat's id stands before the message's: 1111111:1365.
internal static class TelegramIds
{
    public static string Of(JsonElement message) => Of(message.RequiredObject("chat").Required("id"), message.Required("message_id"));

    public static string Of(string chat, string message) => $"{chat}:{message}";

    public static (string Chat, long Message)? Read(string id) =>
        id.Split(':') is [var chat, var message] && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (chat, number)
            : null;

    // A number of up to 52 bits, or the name of a channel.
    public static JsonNode Json(string chat) =>
        long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : chat;
}
