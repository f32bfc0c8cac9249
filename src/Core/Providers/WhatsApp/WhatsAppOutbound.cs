using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Outbound;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
internal static class WhatsAppOutbound
{
    private const string Version = "v25.0"; // Ends on 2028-07-29.
    private static readonly Uri Api = new("https://graph.facebook.com");

    public static SendPlan Plan(OutboundMessage message, Account account) => SendPlan.Of(new HttpCall(
        "POST",
        $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/{Version}/{Uri.EscapeDataString(account.Handle)}/messages",
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {account.Secret("AccessToken")}" },
        "application/json",
        Body(message).ToJsonString()));

    private static JsonObject Body(OutboundMessage message)
    {
        var body = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
        };
        if (WhatsAppHandle.IsUserId(message.To.Handle))
        {
            body["recipient"] = message.To.Handle;
        }
        else
        {
            body["to"] = message.To.Handle.TrimStart('+');
        }

        if (message.ReplyTo is { } answered)
        {
            body["context"] = new JsonObject { ["message_id"] = answered };
        }

        var (type, content) = WhatsAppShape.Of(message.Content);
        body["type"] = type;
        body[type] = content;

        // Comes back with each status, so that one finds its message even when it overtakes the answer to this request.
        body["biz_opaque_callback_data"] = message.Id.Value;
        return body;
    }
}
