using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// A content as the API wants it: what stands under "message".
internal static class MessengerShape
{
    public static JsonObject Of(Content content, Capabilities can) => content switch
    {
        Content.Text text => new JsonObject { ["text"] = text.Body },
        Content.Media media => Attachment(Type(media.Type), Source(media.Source)),
        Content.Choice choice when can.FormOf(choice.Options) == ChoiceForm.Buttons => MessengerButtons.Of(choice),
        Content.Card card => Cards([card]),
        Content.Carousel carousel => Cards(carousel.Cards),
        _ => throw new ArgumentException(
            $"Messenger cannot send {content.GetType().Name} so; the content was not fitted to the channel.", nameof(content)),
    };

    public static JsonObject Template(JsonObject payload) => Attachment("template", payload);

    private static JsonObject Attachment(string type, JsonObject payload) =>
        new() { ["attachment"] = new JsonObject { ["type"] = type, ["payload"] = payload } };

    private static string Type(MediaType type) => type switch
    {
        MediaType.Audio => "audio",
        MediaType.Video => "video",
        MediaType.File => "file",
        _ => "image",
    };

    private static JsonObject Source(MediaSource source) => source switch
    {
        MediaSource.ProviderMedia at => new JsonObject { ["attachment_id"] = at.Id },
        MediaSource.Link at => new JsonObject { ["url"] = at.Address.AbsoluteUri },
        _ => throw new ArgumentException("A medium is at a link or at the provider.", nameof(source)),
    };

    private static JsonObject Cards(IReadOnlyList<Content.Card> cards) =>
        Template(new JsonObject { ["template_type"] = "generic", ["elements"] = new JsonArray([.. cards.Select(Card)]) });

    private static JsonNode? Card(Content.Card card)
    {
        var element = new JsonObject { ["title"] = card.Title };
        if (!string.IsNullOrWhiteSpace(card.Body))
        {
            element["subtitle"] = card.Body;
        }

        if (card.Picture is { } picture)
        {
            element["image_url"] = picture.AbsoluteUri;
        }

        if (card.Options.Count > 0)
        {
            element["buttons"] = MessengerButtons.Of(card.Options);
        }

        return element;
    }
}
