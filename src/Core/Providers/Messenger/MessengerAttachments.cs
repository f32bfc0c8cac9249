using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

internal static class MessengerAttachments
{
    public static IEnumerable<Content> Of(JsonElement message)
    {
        var attachments = message.Items("attachments").ToList();
        return attachments.Where(attachment => !IsRepeated(attachment, attachments) && !IsPreview(attachment, message.Text("text"))).Select(Content);
    }

    // Until 30 August 2026, a sticker comes as a picture as well.
    private static bool IsRepeated(JsonElement attachment, IReadOnlyList<JsonElement> all) =>
        Type(attachment) == "image" && StickerOf(attachment) is { } sticker
        && all.Any(other => Type(other) == "sticker" && StickerOf(other) == sticker);

    // Of a link in the customer's words, Messenger makes a preview.
    private static bool IsPreview(JsonElement attachment, string? text) =>
        Type(attachment) == "fallback" && text is not null && (UrlOf(attachment) is not { } url || text.Contains(url, StringComparison.Ordinal));

    private static Content Content(JsonElement attachment) => Type(attachment) switch
    {
        "image" when StickerOf(attachment) is not null => Media(attachment, MediaType.Sticker),
        "sticker" => Media(attachment, MediaType.Sticker),
        "audio" => Media(attachment, MediaType.Audio),
        "video" or "reel" or "ig_reel" => Media(attachment, MediaType.Video),
        "file" => Media(attachment, MediaType.File),

        // What is shared lies behind the address, most often a picture.
        "image" or "share" or "ig_post" or "story_mention" or "ig_story" => Media(attachment, MediaType.Image),
        "location" => Place(attachment),
        "fallback" or "post" => Link(attachment),
        "template" => MessengerTemplates.Of(attachment, Payload(attachment)),
        "like_heart" => new Content.Text("❤️"),
        var type => new Content.Unsupported(type, TitleOf(attachment)),
    };

    private static Content Media(JsonElement attachment, MediaType type) => Uri.TryCreate(UrlOf(attachment), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
            ? new Content.Media(type, new MediaSource.Link(address))
            {
                Caption = type == MediaType.File ? null : TitleOf(attachment),
                FileName = type == MediaType.File ? TitleOf(attachment) : null,
            }
            : new Content.Unsupported(Type(attachment), UrlOf(attachment));

    private static Content.Location Place(JsonElement attachment)
    {
        var coordinates = attachment.RequiredObject("payload").RequiredObject("coordinates");
        return new(coordinates.Degrees("lat", 90), coordinates.Degrees("long", 180)) { Name = attachment.Word("title") };
    }

    private static Content Link(JsonElement attachment)
    {
        var lines = string.Join('\n', new[] { TitleOf(attachment), UrlOf(attachment) }.OfType<string>());
        return lines.Length > 0 ? new Content.Text(lines) : new Content.Unsupported(Type(attachment));
    }

    private static string Type(JsonElement attachment) => attachment.Required("type");

    // Older fallbacks have text for a payload, and their address beside it.
    private static JsonElement? Payload(JsonElement attachment) => attachment.Get("payload") is { ValueKind: JsonValueKind.Object } payload ? payload : null;

    private static string? UrlOf(JsonElement attachment) => Payload(attachment)?.Word("url") ?? attachment.Word("url");

    private static string? TitleOf(JsonElement attachment) => Payload(attachment)?.Word("title") ?? attachment.Word("title");

    private static string? StickerOf(JsonElement attachment) => Payload(attachment)?.Word("sticker_id");
}
