using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;

namespace Messaging.Providers;

// https://developers.facebook.com/docs/graph-api/webhooks/getting-started, the same for all of Meta's channels: an HMAC-SHA256
// of the raw body with the app's secret. Meta signs the body with its non-ASCII characters escaped, and so it arrives; anything
// parsed and written again no longer verifies.
internal static class MetaSignature
{
    public static ProviderSecret AppSecret { get; } = new("AppSecret", "the app's secret, among its basic settings; it signs the webhooks");

    public static ProviderSecret VerifyToken { get; } = new("VerifyToken", "a word of our own choice, to be entered beside the address of the webhook");

    public static bool Holds(Webhook webhook, Account account) =>
        webhook.Method == "POST"
        && ConstantTime.Same(
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Secret(AppSecret.Name)), webhook.Body.Span)),
            webhook.Header("X-Hub-Signature-256"));

    // Meta calls with GET once, when the webhook is set up, and wants its challenge back.
    public static bool IsHandshake(Webhook webhook) => webhook.Method == "GET";

    public static WebhookAnswer Answer(Webhook webhook, Account account)
    {
        if (!IsHandshake(webhook))
        {
            return WebhookAnswer.Ok;
        }

        var query = FormFields.OfQuery(webhook.Url).ToList();
        return query.Value("hub.mode") == "subscribe" && ConstantTime.Same(account.Secret(VerifyToken.Name), query.Value("hub.verify_token"))
            ? new(200, "text/plain", query.Value("hub.challenge") ?? "")
            : new(403);
    }
}
