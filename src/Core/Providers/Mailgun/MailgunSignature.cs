using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Email;
using NodaTime;

namespace Messaging.Providers.Mailgun;

// https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks: an HMAC-SHA256 of a time and a token
// that stand in the body, of which it signs nothing else. MailgunSeal says what else they came with.
internal static class MailgunSignature
{
    public static readonly Duration Oldest = Duration.FromHours(9); // Routes and events are tried for eight.

    public static bool Holds(Webhook webhook, Account account, Instant now)
    {
        try
        {
            return webhook.Method == "POST"
                && Signed(webhook) is var (time, token, signature)
                && SignedTime.IsFresh(time, now, Oldest)
                && ConstantTime.Same(Sign(account.Secret("SigningKey"), time + token), signature);
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return false;
        }
    }

    public static (string Time, string Token, string Signature)? Signed(Webhook webhook)
    {
        if (MailgunForm.Of(webhook) is { } form)
        {
            return form.Only("timestamp") is { } time && form.Only("token") is { } token && form.Only("signature") is { } signature
                ? (time, token, signature)
                : null;
        }

        using var document = JsonReading.Document(webhook);
        var signed = document.RootElement.RequiredObject("signature");
        return (signed.Required("timestamp"), signed.Required("token"), signed.Required("signature"));
    }

    private static string Sign(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
