using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/docs/messenger-platform/reference/send-api; for Instagram the same.
internal static class MessengerOutbound
{
    private const string Version = "v25.0"; // Ends on 2028-07-29.
    private static readonly Uri Api = new("https://graph.facebook.com");

    public static SendPlan Plan(OutboundMessage message, Account account) => message.Content is Content.Reaction reaction
        ? SendPlan.Of(Post(account, Reaction(reaction, message.To))) with { Meaning = reply => MessengerErrors.OfReaction(reply, message.Id.Value) }
        : SendPlan.Of(Post(account, Body(message)));

    // https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sender-actions
    public static SendPlan.Calls Signal(Signal signal, Address to, Account account) =>
        SendPlan.Of(Post(account, new JsonObject { ["recipient"] = Recipient(to), ["sender_action"] = signal == Providers.Signal.Typing ? "typing_on" : "mark_seen" }));

    private static JsonObject Reaction(Content.Reaction reaction, Address to)
    {
        var body = new JsonObject { ["recipient"] = Recipient(to) };
        MessengerReactions.Add(body, reaction, to.Channel);
        return body;
    }

    private static JsonObject Body(OutboundMessage message)
    {
        var body = new JsonObject
        {
            ["recipient"] = Recipient(message.To),
            ["messaging_type"] = message.Belated ? "MESSAGE_TAG" : "RESPONSE",
        };
        if (message.Belated)
        {
            body["tag"] = "HUMAN_AGENT";
        }

        var content = RawPayloads.Of(message.Content, "messenger") ?? MessengerShape.Of(message.Content, MessengerCapabilities.Of(message.To.Channel));

        // Neither is documented for Instagram. The reference comes back with the echo of the message.
        if (message.To.Channel == Channel.Messenger)
        {
            content["metadata"] = message.Id.Value;
            if (message.ReplyTo is { } answered)
            {
                body["reply_to"] = new JsonObject { ["mid"] = answered };
            }
        }

        body["message"] = content;
        return body;
    }

    private static JsonObject Recipient(Address to) => new() { ["id"] = to.Handle };

    // Whose messages they are follows from the token.
    private static HttpCall Post(Account account, JsonObject body) => HttpCall.Json(
        $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/{Version}/me/messages", body, HttpCall.Bearer(account.Secret("AccessToken")));
}
