using System.Text.Json.Nodes;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/common-specs: both sides sign with the same secret; we say who we
// are (iss), Apple says whom it means (aud).
internal static class AppleToken
{
    public static (string Name, string Value) Header(Account account, Instant now) => HttpCall.Bearer(
        Jwt.Hs256(Key(account), new JsonObject { ["iss"] = account.Secret("MspId"), ["iat"] = now.ToUnixTimeSeconds() }));

    public static byte[] Key(Account account) => Convert.FromBase64String(account.Secret("ApiSecret"));

    public static bool IsKey(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length > 0;
}
