using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/: an HMAC-SHA256 of the raw body, in base 64.
internal static class LineSignature
{
    public static bool Holds(Webhook webhook, string channelSecret) =>
        webhook.Method == "POST"
        && ConstantTime.Same(
            Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(channelSecret), webhook.Body.Span)),
            webhook.Header("X-Line-Signature"));
}
