using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Apple;

/// <summary>The tokens that both sides sign with the provider's secret.</summary>
internal static class AppleToken
{
    private const long Hour = 3600;

    /// <summary>Apple's, to us.</summary>
    public static string Of(VendorAccount account, DateTimeOffset at)
    {
        var claims = new JsonObject { ["aud"] = account.Secret("MspId"), ["iat"] = at.ToUnixTimeSeconds() };
        var text = $"{Part(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" })}.{Part(claims)}";
        return $"{text}.{Signature(account, text)}";
    }

    /// <summary>Whether one of ours is right.</summary>
    public static bool Opens(HttpRequest request, VendorAccount account, DateTimeOffset now) =>
        request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var token]
        && token.Split('.') is [var header, var claims, var signature]
        && signature == Signature(account, $"{header}.{claims}")
        && JsonBody.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims))) is { } said
        && said["iss"].Text == account.Secret("MspId")
        && said["iat"].Number is { } iat
        && Math.Abs(iat - now.ToUnixTimeSeconds()) <= Hour;

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static string Signature(VendorAccount account, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Convert.FromBase64String(account.Secret("ApiSecret")), Encoding.UTF8.GetBytes(text)));
}
