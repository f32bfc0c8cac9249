using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#setmessagereaction and #reactiontypeemoji, which lists what there is. A bot can not react through
// a business connection.
internal static class TelegramReactions
{
    public static FrozenSet<string> All { get; } = ("👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 "
        + "👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡").Split(' ').ToFrozenSet();

    // A tap on a button is no message: Telegram refuses what has no number.
    public static (string Method, JsonObject Fields) Of(Content.Reaction reaction) => ("setMessageReaction", new JsonObject
    {
        ["message_id"] = TelegramIds.Read(reaction.MessageId) is var (_, number) ? number : reaction.MessageId,
        ["reaction"] = reaction.Emoji is { } emoji ? new JsonArray(new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }) : new JsonArray(),
    });
}
