using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Simulator.Line;

/// <summary>What a customer writes, in LINE's words: a message, or the postback of a tap.</summary>
internal static class LineWritten
{
    public static bool Can(Content content) => content is Content.Text or Content.Media or Content.Location or Content.ChoiceReply;

    public static JsonObject Message(string id, Content content)
    {
        var message = new JsonObject { ["id"] = id, ["quoteToken"] = $"quote-{id}", ["markAsReadToken"] = $"read-{id}" };
        foreach (var (name, value) in Of(content))
        {
            message[name] = value?.DeepClone();
        }

        return message;
    }

    private static JsonObject Of(Content content) => content switch
    {
        Content.Text(var body) => new() { ["type"] = "text", ["text"] = body },
        Content.Media { Type: MediaType.Sticker } => new() { ["type"] = "sticker", ["packageId"] = "446", ["stickerId"] = "1988", ["stickerResourceType"] = "STATIC" },
        Content.Media { Type: MediaType.File } file => new() { ["type"] = "file", ["fileName"] = file.FileName ?? "file", ["fileSize"] = 1 },
        Content.Media medium => new() { ["type"] = medium.Type.ToString().ToLowerInvariant(), ["contentProvider"] = Provider(medium.Source) },
        Content.Location place => new()
        {
            ["type"] = "location", ["title"] = place.Name, ["address"] = place.Address, ["latitude"] = place.Latitude, ["longitude"] = place.Longitude,
        },
        _ => throw new ArgumentException($"LINE's customers cannot write {content.GetType().Name}.", nameof(content)),
    };

    private static JsonObject Provider(MediaSource source) => source is MediaSource.Link(var address)
        ? new() { ["type"] = "external", ["originalContentUrl"] = address.AbsoluteUri }
        : new() { ["type"] = "line" };
}
