using System.Text.Json;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#wh-text: in a group only what names us is meant for us. The rest is the
// members' own, and none of it is kept.
internal static class LineMention
{
    public static bool IsOurs(JsonElement message) => Mentions(message).Any();

    // Their words to us.
    public static string Said(JsonElement message, string text) =>
        Mentions(message).FirstOrDefault(mention => mention.Index == 0) is { Length: > 0 and var length } && length <= text.Length && text[0] == '@'
            ? Addressed.After(text, length)
            : text;

    private static IEnumerable<(int Index, int Length)> Mentions(JsonElement message) => message.Get("mention") is { } mention
        ? mention.Items("mentionees").Where(named => named.Is("isSelf")).Select(named => (named.Place("index"), named.Place("length")))
        : [];
}
