using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-api-tutorial/receiving-sending-messages: a token that names us and the time.
// It says nothing of the body, so one that somebody got hold of would serve for another body until it is an hour old.
internal static class AppleSignature
{
    private const string Scheme = "Bearer ";
    private static readonly Duration Skew = Duration.FromHours(1);

    public static bool Holds(Webhook webhook, Account account, Instant now) =>
        webhook.Method == "POST"
        && webhook.Header("Authorization") is { } header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && Jwt.ReadHs256(AppleToken.Key(account), header[Scheme.Length..]) is { } claims
        && Jwt.Says(claims, "aud", account.Secret("MspId"))
        && IsOfNow(claims, now);

    private static bool IsOfNow(JsonElement claims, Instant now) =>
        claims.TryGetProperty("iat", out var iat)
        && iat.ValueKind == JsonValueKind.Number
        && iat.TryGetInt64(out var seconds)
        && seconds >= (now - Skew).ToUnixTimeSeconds()
        && seconds <= (now + Skew).ToUnixTimeSeconds();
}
