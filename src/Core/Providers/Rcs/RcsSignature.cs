using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/guides/integrate/webhooks: an HMAC-SHA512 of what
// the envelope holds, once decoded. The envelope itself is not signed, so nothing in it is believed.
internal static class RcsSignature
{
    private const int LargestHandshake = 4 * 1024;

    public static bool Holds(Webhook webhook, string clientToken)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            return webhook.Method == "POST" && ConstantTime.Same(
                Convert.ToBase64String(HMACSHA512.HashData(Encoding.UTF8.GetBytes(clientToken), RcsEnvelope.Data(document.RootElement, webhook).Span)),
                webhook.Header("X-Goog-Signature"));
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return false;
        }
    }

    // Google posts one when the webhook is set up, unsigned, and wants the secret in it back.
    public static RcsHandshake? Handshake(Webhook webhook)
    {
        if (webhook.Method != "POST" || webhook.Body.Length > LargestHandshake || webhook.Header("X-Goog-Signature") is not null)
        {
            return null;
        }

        try
        {
            using var document = JsonReading.Document(webhook);
            return document.RootElement.Word("clientToken") is { } token && document.RootElement.Word("secret") is { } secret ? new(token, secret) : null;
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return null;
        }
    }
}

internal sealed record RcsHandshake(string ClientToken, string Secret)
{
    public WebhookAnswer Answer(string clientToken) =>
        ConstantTime.Same(clientToken, ClientToken) ? new WebhookAnswer(200, "text/plain", Secret) : new WebhookAnswer(400);
}
