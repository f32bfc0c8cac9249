using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#message-event
internal static class LineContent
{
    public static Content Of(JsonElement message)
    {
        var type = message.Required("type");
        return type switch
        {
            "text" => new Content.Text(message.Text("text") ?? throw new UnreadableException("text is missing.")),
            "image" => Medium(MediaType.Image, message),
            "video" => Medium(MediaType.Video, message),
            "audio" => Medium(MediaType.Audio, message),
            "file" => Medium(MediaType.File, message),
            "sticker" => Sticker(message),
            "location" => Place(message),
            _ => new Content.Unsupported(type),
        };
    }

    private static Content.Media Medium(MediaType type, JsonElement message) => new(type, Source(message)) { FileName = message.Word("fileName") };

    // What a web app of the company's sent on the customer's behalf lies where that app says, and not at LINE.
    private static MediaSource Source(JsonElement message)
    {
        var provider = message.Get("contentProvider");
        if (provider?.Word("type") != "external")
        {
            return new MediaSource.ProviderMedia(message.Required("id"));
        }

        return Uri.TryCreate(provider.Value.Word("originalContentUrl"), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? new MediaSource.Link(link)
            : throw new UnreadableException("originalContentUrl is no web address.");
    }

    private static Content.Media Sticker(JsonElement message) =>
        new(MediaType.Sticker, LineStickers.At(message.Required("packageId"), message.Required("stickerId"))) { Caption = message.Word("text") };

    private static Content.Location Place(JsonElement place) => new(place.Degrees("latitude", 90), place.Degrees("longitude", 180))
    {
        Name = place.Word("title"),
        Address = place.Word("address"),
    };
}
