using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WebChat;

// The widget is ours: unlike a provider, which would only retry, it is told what is wrong with its message.
internal static class WebChatErrors
{
    // Whether the token has run out was asked before; what it said of the message was not kept.
    public static WebhookAnswer Answer(Webhook webhook, Account account) => WebChatInbound.Parse(webhook, account, Instant.MinValue) is Inbound.Unreadable { Reason: var reason }
        ? new(400, "application/json", new JsonObject { ["error"] = reason }.ToJsonString())
        : WebhookAnswer.Ok;
}
