using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;

namespace Messaging.Providers.Mailgun;

// Of a verified webhook. A form in parts has another boundary each time that it is sent, so its parts are compared and not its bytes. Who
// it is for is left out: one mail may come to several addresses.
internal static class MailgunSeal
{
    private static readonly HashSet<string> Apart = ["timestamp", "token", "signature", "recipient"];

    public static Seal? Of(Webhook webhook)
    {
        if (MailgunSignature.Signed(webhook) is not var (time, token, _))
        {
            return null;
        }

        var until = Instant.FromUnixTimeSeconds(long.Parse(time, NumberStyles.None, CultureInfo.InvariantCulture)) + MailgunSignature.Oldest;
        return new Seal(time + token, until, MailgunForm.Of(webhook) is { } form ? Content(form) : Event(webhook));
    }

    private static string Content(MailgunForm form) => Digest.Of(
    [
        .. form.Fields.Where(field => !Apart.Contains(field.Key)).SelectMany(field => new[] { field.Key, field.Value }),
        .. form.Files.SelectMany(file => new[] { file.Name, file.FileName!, Base64Url.EncodeToString(SHA256.HashData(file.Bytes.Span)) }),
    ]);

    private static string Event(Webhook webhook)
    {
        using var document = JsonReading.Document(webhook);
        return Digest.Of([.. document.RootElement.EnumerateObject().Where(field => !Apart.Contains(field.Name)).SelectMany(field => new[] { field.Name, field.Value.GetRawText() })]);
    }
}
