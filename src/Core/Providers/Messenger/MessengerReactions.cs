using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sender-actions, and
// https://developers.facebook.com/docs/messenger-platform/instagram/features/send-message for Instagram, which has a word for its one.
internal static class MessengerReactions
{
    public const string Heart = "❤";

    public static void Add(JsonObject body, Content.Reaction reaction, Channel channel)
    {
        var payload = new JsonObject { ["message_id"] = reaction.MessageId };
        body["sender_action"] = reaction.Emoji is null ? "unreact" : "react";
        body["payload"] = payload;
        if (reaction.Emoji is { } emoji)
        {
            payload["reaction"] = channel == Channel.Instagram ? "love" : emoji;
        }
    }
}
