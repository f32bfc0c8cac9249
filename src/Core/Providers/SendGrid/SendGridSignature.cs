using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;
using Messaging.Email;
using NodaTime;

namespace Messaging.Providers.SendGrid;

// https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks and
// .../tracking-events/getting-started-event-webhook-security-features: ECDSA on P-256 over the time and the raw body.
internal static class SendGridSignature
{
    public const string PublicKey = "PublicKey";

    [ThreadStatic]
    private static Dictionary<string, ECDsa>? _keys;

    private static readonly Duration Oldest = Duration.FromDays(4); // Inbound Parse tries for three.

    public static bool Holds(Webhook webhook, Account account, Instant now) => account.Secrets.GetValueOrDefault(PublicKey) is { Length: > 0 } keys
        ? IsSigned(webhook, keys, now)
        : WebhookPassword.Holds(webhook, account);

    private static bool IsSigned(Webhook webhook, string keys, Instant now)
    {
        var time = webhook.Header("X-Twilio-Email-Event-Webhook-Timestamp");
        if (webhook.Method != "POST" || !SignedTime.IsFresh(time, now, Oldest) || Signature(webhook) is not { } signature)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(time!));
        hash.AppendData(webhook.Body.Span);
        var digest = hash.GetHashAndReset();
        return keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(key => IsBy(key, digest, signature));
    }

    private static byte[]? Signature(Webhook webhook)
    {
        var text = webhook.Header("X-Twilio-Email-Event-Webhook-Signature") ?? "";
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }

    private static bool IsBy(string key, byte[] digest, byte[] signature)
    {
        try
        {
            return Read(key).VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return false;
        }
    }

    // To read a key takes longer than to verify with it. There are as many as the settings have, and no two threads share one.
    private static ECDsa Read(string key)
    {
        _keys ??= [];
        if (!_keys.TryGetValue(key, out var known))
        {
            known = ECDsa.Create();
            known.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            _keys.Add(key, known);
        }

        return known;
    }
}
