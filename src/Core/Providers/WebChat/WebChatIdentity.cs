using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.WebChat;

// Who a visitor is, as the company's own server proves by the account's IdentityKey: with a JWT, which says more and runs out, or with
// the HMAC-SHA256 of his id, which is all that some pages can make.
internal static class WebChatIdentity
{
    private const int LongestUser = 256;

    private static readonly Duration Skew = Duration.FromMinutes(1);

    public static WebChatUser? Read(JsonElement body, Account account, Instant now) => (body.Get("jwt"), body.Get("user")) switch
    {
        (null, null) => null,
        ({ }, null) => OfToken(body.Text("jwt", int.MaxValue), KeyOf(account, "jwt"), now),
        (null, { }) => OfHash(body.Object("user", "id and hash"), KeyOf(account, "user")),
        _ => throw new UnreadableException("user: it stands beside jwt; one of them is the proof."),
    };

    private static WebChatUser OfToken(string token, byte[] key, Instant now)
    {
        var claims = Jwt.ReadHs256(key, token) ?? throw new UnprovenException("jwt: it is not signed with this account's IdentityKey by HS256.");
        if (TimeOf(claims, "exp") is not { } end)
        {
            throw new UnprovenException("jwt.exp: a time in seconds since 1970 is expected.");
        }

        if (end + Skew <= now)
        {
            throw new UnprovenException("jwt.exp: it has run out.");
        }

        return TimeOf(claims, "nbf") - Skew > now
            ? throw new UnprovenException("jwt.nbf: it does not hold yet.")
            : new WebChatUser(claims.Text("sub", LongestUser, "jwt."), Digest.Of(token))
            {
                Name = claims.Optional("name", path: "jwt."),
                Email = claims.Optional("email", path: "jwt."),
                Phone = claims.Optional("phone", path: "jwt."),
            };
    }

    private static WebChatUser OfHash(JsonElement user, byte[] key)
    {
        var id = user.Text("id", LongestUser, "user.");
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id)));
        return ConstantTime.Same(hash, user.Text("hash", LongestUser, "user.").ToLowerInvariant())
            ? new WebChatUser(id, Digest.Of(hash))
            : throw new UnprovenException("user.hash: it is not the HMAC-SHA256 of the id, in hex, under this account's IdentityKey.");
    }

    private static Instant? TimeOf(JsonElement claims, string name) =>
        claims.Get(name) is { ValueKind: JsonValueKind.Number } time && time.TryGetDouble(out var seconds) ? UnixTime.Seconds($"{Math.Floor(seconds):0}") : null;

    private static byte[] KeyOf(Account account, string field) => account.Secrets.GetValueOrDefault("IdentityKey") is { } key
        ? Encoding.UTF8.GetBytes(key)
        : throw new UnreadableException($"{field}: this account has no IdentityKey, so nobody can prove who he is.");
}
