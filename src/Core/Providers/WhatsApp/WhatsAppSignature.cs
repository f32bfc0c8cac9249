using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/docs/graph-api/webhooks/getting-started: an HMAC-SHA256 of the raw body. Meta signs the
// body with its non-ASCII characters escaped, and so it arrives; anything parsed and written again no longer verifies.
internal static class WhatsAppSignature
{
    public static bool Holds(Webhook webhook, string appSecret) =>
        webhook.Method == "POST"
        && ConstantTime.Same(
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), webhook.Body.Span)),
            webhook.Header("X-Hub-Signature-256"));

    // Meta calls with GET once, when the webhook is set up, and wants its challenge back.
    public static WebhookAnswer Handshake(Webhook webhook, string verifyToken)
    {
        var query = FormFields.OfQuery(webhook.Url).ToList();
        return query.Value("hub.mode") == "subscribe" && ConstantTime.Same(verifyToken, query.Value("hub.verify_token"))
            ? new(200, "text/plain", query.Value("hub.challenge") ?? "")
            : new(403);
    }
}
