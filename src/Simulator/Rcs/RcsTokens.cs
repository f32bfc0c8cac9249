using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Rcs;

/// <summary>Google's access tokens, by https://developers.google.com/identity/protocols/oauth2/service-account#httprest.</summary>
internal sealed class RcsTokens(Vendors vendors)
{
    private const string Scope = "https://www.googleapis.com/auth/rcsbusinessmessaging";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (string Account, DateTimeOffset Until)> _given = new();

    public async Task ExchangeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var account = vendors.AccountsAt(RcsVendor.Name).FirstOrDefault(account => Grants(account, form["assertion"].ToString()));
        if (account is null || form["grant_type"] != "urn:ietf:params:oauth:grant-type:jwt-bearer")
        {
            await new VendorAnswer(400, 400, new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Invalid JWT Signature." }).WriteAsync(http.Response);
            return;
        }

        var token = $"ya29.{vendors.Ids.Uuid()}";
        _given[token] = (account.Id, vendors.Clock.Now + Lifetime);
        await new VendorAnswer(200, 0, new JsonObject
        {
            ["access_token"] = token,
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["token_type"] = "Bearer",
        }).WriteAsync(http.Response);
    }

    public bool Opens(HttpRequest request, VendorAccount account) =>
        request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var token]
        && _given.TryGetValue(token, out var given)
        && given.Account == account.Id
        && vendors.Clock.Now < given.Until;

    private bool Grants(VendorAccount account, string assertion)
    {
        if (assertion.Split('.') is not [var header, var claims, var signature])
        {
            return false;
        }

        using var key = RSA.Create();
        key.ImportFromPem(account.Secret("PrivateKey").Replace(@"\n", "\n", StringComparison.Ordinal));
        return key.VerifyData(
                Encoding.UTF8.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            && JsonBody.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims))) is { } said
            && said["iss"].Text == account.Secret("ServiceAccount")
            && said["scope"].Text == Scope
            && said["aud"].Text?.EndsWith("/token", StringComparison.Ordinal) == true
            && said["exp"].Number > vendors.Clock.Now.ToUnixTimeSeconds();
    }
}
