using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.WebChat;

// The widget is ours: unlike a provider, which would only retry, it is told what is wrong with its message.
internal static class WebChatErrors
{
    public static WebhookAnswer Answer(Webhook webhook) => WebChatInbound.Read(webhook) is Inbound.Unreadable { Reason: var reason }
        ? new(400, "application/json", new JsonObject { ["error"] = reason }.ToJsonString())
        : WebhookAnswer.Ok;
}
