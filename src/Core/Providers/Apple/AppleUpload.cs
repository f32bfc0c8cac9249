using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/attachments: Apple says where to, the encrypted file goes there, and the
// message says where it lies and with which key it opens.
internal static class AppleUpload
{
    public static IReadOnlyList<SendStep> Steps(
        OutboxId message, Content.Media media, MediaFile? file, Account account, Instant now, Func<JsonObject, SendStep> last)
    {
        if (file is null)
        {
            throw new ArgumentException("A medium goes to Apple with its bytes.", nameof(file));
        }

        var key = AppleAttachment.KeyFor(message, file, account);
        var encrypted = AesCtr.Applied(key, file.Bytes);
        var size = encrypted.Length.ToString(CultureInfo.InvariantCulture);
        var asked = HttpCall.Bare("GET", $"{AppleOutbound.Base(account)}/preUpload", AppleToken.Header(account, now), ("source-id", account.Handle), ("size", size));
        return
        [
            new SendStep(_ => asked),
            new SendStep(replies => HttpCall.Bare("POST", Place(replies[0]).Address) with { ContentType = MediaContent.Unknown, Body = encrypted }),
            new SendStep(replies => last(Message(media, file, key, size, Place(replies[0]), Checksum(replies[1]))).Call(replies)),
        ];
    }

    private static JsonObject Message(Content.Media media, MediaFile file, byte[] key, string size, UploadPlace place, string checksum) => new()
    {
        ["type"] = "text",
        ["body"] = media.Caption is { Length: > 0 } caption ? $"{AppleText.Place}\n{caption}" : AppleText.Place.ToString(),
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["name"] = file.Name,
            ["mimeType"] = file.ContentType,
            ["size"] = size,
            ["signature-base64"] = checksum,
            ["key"] = AppleAttachment.Written(key),
            ["url"] = place.Url,
            ["owner"] = place.Owner,
        }),
    };

    private static UploadPlace Place(HttpReply reply)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return new(body.RootElement.Required("upload-url"), body.RootElement.Required("mmcs-url"), body.RootElement.Required("mmcs-owner"));
    }

    private static string Checksum(HttpReply reply)
    {
        using var body = JsonDocument.Parse(reply.Body);
        return body.RootElement.RequiredObject("singleFile").Required("fileChecksum");
    }

    private sealed record UploadPlace(string Address, string Url, string Owner);
}
