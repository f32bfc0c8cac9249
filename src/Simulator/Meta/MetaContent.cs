using System.Globalization;
using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Meta;

/// <summary>What the customer sees of a call that is right.</summary>
internal static class MetaContent
{
    public static Content Of(JsonBody body) => (body["type"].Text ?? "text") switch
    {
        "text" => new Content.Text(body["text"]["body"].Text!),
        "interactive" => MetaInteractiveContent.Of(body["interactive"]),
        "reaction" => new Content.Reaction(body["reaction"]["message_id"].Text!, body["reaction"]["emoji"].Text is { Length: > 0 } emoji ? emoji : null),
        "template" => MetaTemplateContent.Of(body["template"]),
        "location" => Place(body["location"]),
        "image" => Medium(body["image"], MediaType.Image),
        "audio" => Medium(body["audio"], MediaType.Audio),
        "video" => Medium(body["video"], MediaType.Video),
        "document" => Medium(body["document"], MediaType.File),
        "sticker" => Medium(body["sticker"], MediaType.Sticker),
        var other => new Content.Unsupported(other),
    };

    public static Content.Location Place(JsonBody place) => new(Degrees(place["latitude"]), Degrees(place["longitude"]))
    {
        Name = place["name"].Text,
        Address = place["address"].Text,
    };

    public static Content.Media Medium(JsonBody medium, MediaType type) =>
        new(type, medium["id"].Text is { } id ? new MediaSource.ProviderMedia(id) : new MediaSource.Link(new Uri(medium["link"].Text!)))
        {
            Caption = medium["caption"].Text,
            FileName = medium["filename"].Text,
        };

    private static double Degrees(JsonBody value) => value.Number ?? double.Parse(value.Text!, CultureInfo.InvariantCulture);
}
