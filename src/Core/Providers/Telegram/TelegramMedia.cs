using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#sending-files
internal static class TelegramMedia
{
    private static readonly string[] FetchedFiles = ["application/pdf", "application/zip", "image/gif"];
    private static readonly string[] FetchedEndings = [".pdf", ".zip", ".gif"];

    public static Content.Media Of(MediaType type, JsonElement file, JsonElement message) => new(type, At(file))
    {
        Caption = message.Word("caption"),
        FileName = file.Word("file_name"),
        ContentType = file.Word("mime_type"),
    };

    // The same picture in several sizes, the largest last.
    public static Content.Media Photo(JsonElement message) => message.Items("photo").LastOrDefault() is { ValueKind: JsonValueKind.Object } largest
        ? Of(MediaType.Image, largest, message)
        : throw new UnreadableException("photo is empty.");

    // What it says stands in its emoji.
    public static Content.Media Sticker(JsonElement sticker) => new(MediaType.Sticker, At(sticker)) { Caption = sticker.Word("emoji") };

    public static (string Method, JsonObject Fields) Sent(Content.Media media)
    {
        var (method, field) = media.Type switch
        {
            MediaType.Image => ("sendPhoto", "photo"),
            MediaType.Video => ("sendVideo", "video"),
            MediaType.Audio when media.ContentType?.StartsWith("audio/ogg", StringComparison.OrdinalIgnoreCase) == true => ("sendVoice", "voice"),
            MediaType.Audio => ("sendAudio", "audio"),
            MediaType.Sticker => ("sendSticker", "sticker"),
            _ => ("sendDocument", "document"),
        };
        return (method, media.Source) switch
        {
            ("sendDocument", MediaSource.Link at) when !IsFetched(media, at.Address) => ("sendMessage", TelegramShape.Text(PlainText.Of(media))),
            (_, MediaSource.Link at) => (method, Shape(field, at.Address.AbsoluteUri, media.Caption)),
            (_, MediaSource.ProviderMedia at) => (method, Shape(field, at.Id, media.Caption)),
            _ => throw TelegramShape.NotFitted(media),
        };
    }

    private static MediaSource.ProviderMedia At(JsonElement file) => new(file.Required("file_id"));

    // Of other files Telegram takes the bytes, but not the address.
    private static bool IsFetched(Content.Media media, Uri address) => media.ContentType is { } type
        ? FetchedFiles.Contains(type)
        : FetchedEndings.Any(ending => address.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static JsonObject Shape(string field, string file, string? caption)
    {
        var fields = new JsonObject { [field] = file };
        if (!string.IsNullOrEmpty(caption))
        {
            fields["caption"] = caption;
        }

        return fields;
    }
}
