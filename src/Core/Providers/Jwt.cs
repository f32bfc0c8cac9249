using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Providers;

// https://www.rfc-editor.org/rfc/rfc7519, as far as providers use it.
internal static class Jwt
{
    public static string Hs256(byte[] key, JsonObject claims) => Signed("HS256", claims, text => HMACSHA256.HashData(key, text));

    public static string Rs256(RSA key, JsonObject claims) =>
        Signed("RS256", claims, text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    // The claims, if this key signed them. What the token says of its algorithm has to agree, and decides nothing: none and RS256
    // are no way around the key.
    public static JsonElement? ReadHs256(byte[] key, string token) =>
        token.Split('.') is [var header, var claims, var signature]
        && ConstantTime.Same(Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{header}.{claims}"))), signature)
        && Read(header) is { } head
        && Says(head, "alg", "HS256")
            ? Read(claims)
            : null;

    public static bool Says(JsonElement claims, string name, string value) =>
        claims.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String && said.ValueEquals(value);

    private static string Signed(string algorithm, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        var text = $"{Written(header)}.{Written(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.UTF8.GetBytes(text)))}";
    }

    private static string Written(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonElement? Read(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
