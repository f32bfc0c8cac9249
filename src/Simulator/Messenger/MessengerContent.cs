using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Messenger;

/// <summary>What the customer sees of a message that is right.</summary>
internal static class MessengerContent
{
    public static Content Of(JsonBody message) => message["attachment"] switch
    {
        { Exists: false } when message["quick_replies"].Exists => new Content.Choice(message["text"].Text!, [.. message["quick_replies"].Items.Select(Option)]),
        { Exists: false } => new Content.Text(message["text"].Text!),
        var attachment => attachment["type"].Text switch
        {
            "template" => Template(attachment["payload"]),
            "image" => Medium(attachment["payload"], MediaType.Image),
            "audio" => Medium(attachment["payload"], MediaType.Audio),
            "video" => Medium(attachment["payload"], MediaType.Video),
            _ => Medium(attachment["payload"], MediaType.File),
        },
    };

    private static Content.Media Medium(JsonBody payload, MediaType type) =>
        new(type, payload["attachment_id"].Text is { } id ? new MediaSource.ProviderMedia(id) : new MediaSource.Link(new Uri(payload["url"].Text!)));

    private static Content Template(JsonBody payload) =>
        payload["template_type"].Text == "button" ? new Content.Choice(payload["text"].Text!, [.. payload["buttons"].Items.Select(Option)])
        : payload["elements"].Items is [var only] ? Card(only)
        : new Content.Carousel([.. payload["elements"].Items.Select(Card)]);

    private static Content.Card Card(JsonBody element) => new(
        element["title"].Text!,
        element["subtitle"].Text,
        element["image_url"].Text is { } picture ? new Uri(picture) : null,
        [.. element["buttons"].Items.Select(Option)]);

    private static ChoiceOption Option(JsonBody button) => new(button["payload"].Text ?? button["url"].Text!, button["title"].Text!)
    {
        Action = button["type"].Text switch
        {
            "web_url" => new OptionAction.Open(new Uri(button["url"].Text!)),
            "phone_number" => new OptionAction.Dial(button["payload"].Text!),
            _ => null,
        },
    };
}
