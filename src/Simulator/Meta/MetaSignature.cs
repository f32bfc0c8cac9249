using System.Security.Cryptography;
using System.Text;

namespace Messaging.Simulator.Meta;

/// <summary>X-Hub-Signature-256: HMAC-SHA256 over the bytes of the body, with the app's secret.</summary>
public static class MetaSignature
{
    public const string Header = "X-Hub-Signature-256";

    public static string Of(ReadOnlySpan<byte> body, string appSecret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body))}";
}
