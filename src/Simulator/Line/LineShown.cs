using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Line;

/// <summary>What the customer sees of a message that is right.</summary>
internal static class LineShown
{
    public static Content Of(JsonBody message) => message["type"].Text switch
    {
        "text" when message["quickReply"]["items"].Items is { Count: > 0 } items =>
            new Content.Choice(message["text"].Text!, [.. items.Select(item => Option(item["action"]))]),
        "text" => new Content.Text(message["text"].Text!),
        "image" => Medium(MediaType.Image, message),
        "video" => Medium(MediaType.Video, message),
        "audio" => Medium(MediaType.Audio, message),
        "sticker" => new Content.Media(MediaType.Sticker, new MediaSource.ProviderMedia($"{message["packageId"].Text}/{message["stickerId"].Text}")),
        "location" => new Content.Location(message["latitude"].Number!.Value, message["longitude"].Number!.Value)
        {
            Name = message["title"].Text,
            Address = message["address"].Text,
        },
        "template" => Template(message["template"]),
        var other => new Content.Unsupported(other!, message["altText"].Text),
    };

    private static Content.Media Medium(MediaType type, JsonBody message) =>
        new(type, new MediaSource.Link(new Uri(message["originalContentUrl"].Text!)));

    private static Content Template(JsonBody template) => template["type"].Text switch
    {
        "carousel" => new Content.Carousel([.. template["columns"].Items.Select(Card)]),
        _ when template["title"].Exists || template["thumbnailImageUrl"].Exists => Card(template),
        _ => new Content.Choice(template["text"].Text!, Options(template)),
    };

    private static Content.Card Card(JsonBody column) => new(
        column["title"].Text ?? column["text"].Text!,
        column["title"].Exists ? column["text"].Text : null,
        column["thumbnailImageUrl"].Text is { } picture ? new Uri(picture) : null,
        Options(column));

    private static List<ChoiceOption> Options(JsonBody template) => [.. template["actions"].Items.Select(Option)];

    private static ChoiceOption Option(JsonBody action) => new(action["data"].Text ?? action["text"].Text ?? action["label"].Text!, action["label"].Text!)
    {
        Action = action["type"].Text switch
        {
            "uri" when action["uri"].Text!.StartsWith("tel:", StringComparison.Ordinal) => new OptionAction.Dial(action["uri"].Text![4..]),
            "uri" => new OptionAction.Open(new Uri(action["uri"].Text!)),
            "location" => new OptionAction.SharePlace(),
            _ => null,
        },
    };
}
