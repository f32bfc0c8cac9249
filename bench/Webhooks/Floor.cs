using System.Security.Cryptography;
using System.Text.Json;
using Messaging.Providers;

namespace Messaging.Bench;

/// <summary>The least that anybody could do with a webhook: a signature over its bytes, and its JSON where it is JSON.</summary>
internal static class Floor
{
    private static readonly byte[] Key = new byte[32];

    public static int Of(Webhook webhook)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _ = HMACSHA256.HashData(Key, webhook.Body.Span, signature);
        if (webhook.MediaType != "application/json" || webhook.Header("Content-Encoding") is not null)
        {
            return signature[0];
        }

        using var document = JsonDocument.Parse(webhook.Body);
        return signature[0] + (int)document.RootElement.ValueKind;
    }
}
