using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/attachments: where a file lies at Apple, encrypted, and its key. All of
// that is needed to get it, so all of it together is its id.
internal sealed record AppleAttachment(string Url, string Owner, string Signature, string Key)
{
    private const string KeyPrefix = "00";

    public string Id => new JsonObject { ["url"] = Url, ["owner"] = Owner, ["signature"] = Signature, ["key"] = Key }.ToJsonString();

    public static AppleAttachment Of(JsonElement attachment) => new(
        attachment.Required("url"),
        attachment.Required("owner"),
        attachment.Word("signature-base64") ?? attachment.Required("signature"),
        IsKey(attachment.Required("key")) ? attachment.Required("key") : throw new UnreadableException("key is no key of 256 bits."));

    // Nothing for an id that is not one of ours.
    public static AppleAttachment? Read(string id)
    {
        try
        {
            using var document = JsonDocument.Parse(id);
            return Of(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return null;
        }
    }

    // A key for one file of one message: made from both, under our secret, so that it never covers two different files.
    public static byte[] KeyFor(OutboxId message, MediaFile file, Account account) => HMACSHA256.HashData(
        AppleToken.Key(account), Encoding.UTF8.GetBytes($"{message.Value} {Convert.ToHexString(SHA256.HashData(file.Bytes.Span))}"));

    public static string Written(byte[] key) => KeyPrefix + Convert.ToHexStringLower(key);

    // The address that Apple answers with needs no credentials, and holds for a short while.
    public MediaFetch Fetch(Account account, Instant now)
    {
        var asked = HttpCall.Bare(
            "GET", $"{AppleOutbound.Base(account)}/preDownload", AppleToken.Header(account, now), ("source-id", account.Handle), ("url", Url), ("owner", Owner), ("signature", Signature));
        return new MediaFetch([new SendStep(_ => asked)], replies => HttpCall.Bare("GET", Address(replies[0])))
        {
            Open = bytes => AesCtr.Applied(Convert.FromHexString(Key[KeyPrefix.Length..]), bytes),
        };
    }

    private static string Address(HttpReply reply)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return body.RootElement.Required("download-url");
    }

    private static bool IsKey(string text) => text.Length == KeyPrefix.Length + 64 && text.StartsWith(KeyPrefix, StringComparison.Ordinal) && text.All(char.IsAsciiHexDigit);
}
