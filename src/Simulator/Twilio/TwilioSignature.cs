using System.Security.Cryptography;
using System.Text;

namespace Messaging.Simulator.Twilio;

/// <summary>X-Twilio-Signature: HMAC-SHA1 over the URL and the form, by https://www.twilio.com/docs/usage/security.</summary>
public static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    /// <param name="url">As it is called; a fragment, which only instructs Twilio, is not part of it.</param>
    /// <param name="form">Decoded. A name that comes twice counts each of its values once.</param>
    public static string Of(string url, IEnumerable<KeyValuePair<string, string>> form, string authToken)
    {
        var text = new StringBuilder(url.Split('#')[0]);
        var fields = form.Distinct()
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            text.Append(name).Append(value);
        }

        return Convert.ToBase64String(Hmac(authToken, text.ToString()));
    }

#pragma warning disable CA5350 // SHA-1 is what Twilio signs with.
    private static byte[] Hmac(string key, string text) => HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
}
