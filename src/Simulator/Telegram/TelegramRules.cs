using System.Text;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Telegram;

/// <summary>What the Bot API refuses, by https://core.telegram.org/bots/api#available-methods.</summary>
internal static class TelegramRules
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int LongestData = 64;
    private const int MostButtons = 100;

    /// <summary>The field that each method cannot do without.</summary>
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["sendMessage"] = ["text"],
        ["sendPhoto"] = ["photo"],
        ["sendVideo"] = ["video"],
        ["sendAudio"] = ["audio"],
        ["sendVoice"] = ["voice"],
        ["sendDocument"] = ["document"],
        ["sendSticker"] = ["sticker"],
        ["sendLocation"] = ["latitude", "longitude"],
        ["sendVenue"] = ["latitude", "longitude", "title", "address"],
        ["sendContact"] = ["phone_number", "first_name"],
        ["sendDice"] = [],
    };

    public static bool IsSending(string method) => Needed.ContainsKey(method);

    /// <summary>The first thing that is wrong; nothing if all is right.</summary>
    public static string? Problem(string method, JsonBody body) =>
        !body["chat_id"].Exists ? "chat_id is empty"
        : Needed[method].FirstOrDefault(field => body[field].Element.ToString().Length == 0) is { } missing ? missing == "text" ? "message text is empty" : $"there is no {missing} in the request"
        : body["text"].Text?.Length > LongestText ? "message is too long"
        : body["caption"].Text?.Length > LongestCaption ? "message caption is too long"
        : Inline(body["reply_markup"]["inline_keyboard"]) ?? Keys(body["reply_markup"]["keyboard"]);

    private static string? Inline(JsonBody keyboard)
    {
        var buttons = keyboard.Items.SelectMany(row => row.Items).ToList();
        return buttons.Count > MostButtons ? "reply markup is too long"
            : buttons.Any(button => button["text"].Text is not { Length: > 0 }) ? "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            : buttons.Any(IsWrong) ? "BUTTON_DATA_INVALID"
            : null;
    }

    private static string? Keys(JsonBody keyboard) =>
        keyboard.Items.SelectMany(row => row.Items).Any(key => key["text"].Text is not { Length: > 0 }) ? "keyboard button text must not be empty" : null;

    private static bool IsWrong(JsonBody button) => button["callback_data"].Text is { } data
        ? Encoding.UTF8.GetByteCount(data) is < 1 or > LongestData
        : !Uri.TryCreate(button["url"].Text, UriKind.Absolute, out _);
}
