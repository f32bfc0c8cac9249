using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Line;

// A content as a message object: https://developers.line.biz/en/reference/messaging-api/#message-objects.
internal static class LineShape
{
    // LINE shows how long a recording is before it is played, and wants it of us, who do not know.
    private const int AMinute = 60_000;

    public static JsonObject Of(Content content) => content switch
    {
        Content.Text text => Text(text.Body),
        Content.Media { Type: MediaType.Sticker, Source: MediaSource.ProviderMedia at } => Sticker(at.Id),
        Content.Media { Source: MediaSource.Link at } media => Media(media, at.Address.AbsoluteUri),
        Content.Location place => Place(place),
        Content.Choice choice => LineTemplates.Of(choice),
        Content.Card card => LineTemplates.Of(card),
        Content.Carousel carousel => LineTemplates.Of(carousel),
        _ => throw NotFitted(content),
    };

    public static JsonObject Text(string body) => new() { ["type"] = "text", ["text"] = body };

    private static JsonObject Sticker(string id)
    {
        var (package, sticker) = LineStickers.Of(id);
        return new JsonObject { ["type"] = "sticker", ["packageId"] = package, ["stickerId"] = sticker };
    }

    private static JsonObject Media(Content.Media media, string address) => media switch
    {
        { Type: MediaType.Image } => new JsonObject { ["type"] = "image", ["originalContentUrl"] = address, ["previewImageUrl"] = media.Poster?.AbsoluteUri ?? address },
        { Type: MediaType.Video, Poster: { } poster } => new JsonObject { ["type"] = "video", ["originalContentUrl"] = address, ["previewImageUrl"] = poster.AbsoluteUri },
        { Type: MediaType.Audio } => new JsonObject { ["type"] = "audio", ["originalContentUrl"] = address, ["duration"] = AMinute },
        _ => throw NotFitted(media),
    };

    // Both words are needed.
    private static JsonObject Place(Content.Location place)
    {
        var degrees = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.######}, {place.Longitude:0.######}");
        return new JsonObject
        {
            ["type"] = "location",
            ["title"] = place.Name ?? place.Address ?? degrees,
            ["address"] = place.Address ?? place.Name ?? degrees,
            ["latitude"] = place.Latitude,
            ["longitude"] = place.Longitude,
        };
    }

    public static string Within(int longest, string text) => TextSplit.Into(text, longest)[0];

    public static ArgumentException NotFitted(Content content) =>
        new($"LINE cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content));
}
