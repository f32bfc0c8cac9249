using System.Text.Json;
using Messaging.Channels;

namespace Messaging.Providers.Telegram;

// Us, as others in a group see us. There only what names us, or answers a message of ours, is meant for us: the same that Telegram shows to
// a bot in privacy mode (https://core.telegram.org/bots/features#privacy-mode). The rest is the members' own, and none of it is kept.
internal sealed record TelegramBot(string Id, string Name)
{
    public static TelegramBot Of(Account account) => new(account.Secret("BotToken").Split(':')[0], $"@{account.Handle.TrimStart('@')}");

    public bool IsMeant(JsonElement message) => Answers(message) || Marks(message).Count > 0;

    // Their words to us; a command is one without our name behind it, too.
    public string Said(JsonElement message, string text) => Marks(message) switch
    {
        [var end, ..] when end == Name.Length => Addressed.After(text, end),
        [var end, ..] when text.StartsWith('/') => text.Remove(end - Name.Length, Name.Length),
        _ => text,
    };

    private bool Answers(JsonElement message) =>
        message.Get("reply_to_message") is { } answered && answered.Get("forum_topic_created") is null && answered.Get("from")?.Word("id") == Id;

    // Where our name ends: https://core.telegram.org/bots/api#messageentity. A command has the name of the bot behind it.
    private List<int> Marks(JsonElement message)
    {
        var (text, entities) = message.Text("text") is { } words ? (words, "entities") : (message.Text("caption") ?? "", "caption_entities");
        return [.. message.Items(entities)
            .Where(entity => entity.Word("type") is "mention" or "bot_command")
            .Select(entity => (Begin: entity.Place("offset"), Length: entity.Place("length")))
            .Where(mark => mark.Begin >= 0 && mark.Length > 0 && mark.Length <= text.Length - mark.Begin)
            .Where(mark => text.Substring(mark.Begin, mark.Length).EndsWith(Name, StringComparison.OrdinalIgnoreCase))
            .Select(mark => mark.Begin + mark.Length)];
    }
}
