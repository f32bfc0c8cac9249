using System.Security.Cryptography;
using System.Text;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/usage/webhooks/webhooks-security: HMAC-SHA1 over the URL and, for a form, its sorted fields;
// for any other body over the URL alone, which then carries the body's SHA-256.
internal static class TwilioSignature
{
    public static bool Holds(Webhook webhook, string authToken)
    {
        if (webhook.Header("X-Twilio-Signature") is not { Length: > 0 } presented || SignedFields(webhook) is not { } fields)
        {
            return false;
        }

        var key = Encoding.UTF8.GetBytes(authToken);
        return TwilioUrl.Spellings(webhook.Url).Any(url => ConstantTime.Same(Sign(key, url + fields), presented));
    }

    // Twilio signs with SHA-1 and nothing else; as an HMAC it still holds.
    private static string Sign(byte[] key, string text) =>
#pragma warning disable CA5350
        Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    private static string? SignedFields(Webhook webhook)
    {
        if (FormFields.OfQuery(webhook.Url).Value("bodySHA256") is { } hash)
        {
            return ConstantTime.Same(Convert.ToHexStringLower(SHA256.HashData(webhook.Body.Span)), hash) ? "" : null;
        }

        // Without its hash in the URL a body that is no form is not signed at all.
        return webhook.Body.IsEmpty ? ""
            : webhook.MediaType == "application/x-www-form-urlencoded" ? Joined(webhook.Form)
            : null;
    }

    private static string Joined(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var sorted = fields.ToArray();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Key, other.Key) is not 0 and var byName ? byName : string.CompareOrdinal(one.Value, other.Value));
        var parts = new List<string>(2 * sorted.Length);
        for (var index = 0; index < sorted.Length; index++)
        {
            // The same field twice counts once.
            if (index == 0 || sorted[index].Key != sorted[index - 1].Key || sorted[index].Value != sorted[index - 1].Value)
            {
                parts.Add(sorted[index].Key);
                parts.Add(sorted[index].Value);
            }
        }

        return string.Concat(parts);
    }
}
