using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/identity/protocols/oauth2/service-account#httprest: a token of our own, signed with the service
// account's key, is exchanged for Google's, which holds for an hour.
internal static class RcsToken
{
    private const string Scope = "https://www.googleapis.com/auth/rcsbusinessmessaging";
    private const string Google = "https://oauth2.googleapis.com/token";
    private static readonly Duration Lifetime = Duration.FromHours(1);
    private static readonly Duration Kept = Lifetime - Duration.FromMinutes(5);

    // Signed only where no earlier token still serves.
    public static SendStep Step(Account account, Instant now) => new(_ => Exchange(account, now)) { Kept = ("access-token", Kept) };

    public static string Read(HttpReply reply)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return body.RootElement.Required("access_token");
    }

    public static bool IsKey(string pem)
    {
        try
        {
            using var key = Key(pem);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private static HttpCall Exchange(Account account, Instant now)
    {
        var address = account.ApiBase is { } api ? $"{api.OriginalString.TrimEnd('/')}/token" : Google;
        using var key = Key(account.Secret("PrivateKey"));
        var assertion = Jwt.Rs256(key, new JsonObject
        {
            ["iss"] = account.Secret("ServiceAccount"),
            ["scope"] = Scope,
            ["aud"] = address,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
        });
        return HttpCall.Form(address, [("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", assertion)]);
    }

    // The key file is JSON, and so is an app's settings: what is copied from one to the other may still have its escapes.
    private static RSA Key(string pem)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem.Replace(@"\n", "\n", StringComparison.Ordinal));
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
