using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Simulator.Telegram;

/// <summary>What a customer writes, in Telegram's words: the fields of a message.</summary>
internal static class TelegramWritten
{
    public static bool Can(Content content) => content is Content.Text or Content.Media or Content.Location or Content.ChoiceReply;

    public static JsonObject Of(Content content) => content switch
    {
        Content.Text(var body) => new() { ["text"] = body },
        Content.ChoiceReply key => new() { ["text"] = key.Label },
        Content.Media { Source: MediaSource.ProviderMedia(var id) } medium => Medium(medium, id),
        Content.Location { Name: { } name } place => new() { ["location"] = Point(place), ["venue"] = new JsonObject { ["location"] = Point(place), ["title"] = name, ["address"] = place.Address ?? "" } },
        Content.Location place => new() { ["location"] = Point(place) },
        _ => throw new ArgumentException($"Telegram's customers cannot write {content.GetType().Name}.", nameof(content)),
    };

    private static JsonObject Medium(Content.Media medium, string id)
    {
        var file = new JsonObject { ["file_id"] = id, ["file_unique_id"] = id, ["mime_type"] = medium.ContentType, ["file_name"] = medium.FileName };
        var message = new JsonObject
        {
            [Field(medium.Type)] = medium.Type == MediaType.Image ? new JsonArray(new JsonObject { ["file_id"] = id, ["file_unique_id"] = id, ["width"] = 48, ["height"] = 48 }) : file,
        };
        if (medium.Caption is { } caption)
        {
            message["caption"] = caption;
        }

        return message;
    }

    private static string Field(MediaType type) => type switch
    {
        MediaType.Image => "photo",
        MediaType.Video => "video",
        MediaType.Audio => "voice",
        MediaType.Sticker => "sticker",
        _ => "document",
    };

    private static JsonObject Point(Content.Location place) => new() { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
}
