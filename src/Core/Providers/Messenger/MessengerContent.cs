using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

internal static class MessengerContent
{
    // Words, pictures, or both: each is a message of its own here.
    public static IReadOnlyList<Content> Of(JsonElement message)
    {
        List<Content> said = [.. Words(message), .. MessengerAttachments.Of(message)];
        return said.Count > 0 ? said : [new Content.Unsupported(message.Is("is_unsupported") ? "unsupported" : "empty")];
    }

    private static IEnumerable<Content> Words(JsonElement message)
    {
        var text = message.Text("text");
        return message.Get("quick_reply")?.Word("payload") is { } payload ? [new Content.ChoiceReply(payload, text?.Trim() is { Length: > 0 } label ? label : payload)]
            : text is null ? []
            : [new Content.Text(text)];
    }
}
