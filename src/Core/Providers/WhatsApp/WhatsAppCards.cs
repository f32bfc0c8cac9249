using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// A card is an interactive message with its picture on top; cards side by side are
// https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages
internal static class WhatsAppCards
{
    public static JsonObject Of(Content.Card card)
    {
        var shape = WhatsAppInteractive.Of(new Content.Choice(Words(card), card.Options));
        if (card.Picture is { } picture)
        {
            shape["header"] = Header(picture);
        }

        return shape;
    }

    public static JsonObject Of(Content.Carousel carousel) => new()
    {
        ["type"] = "carousel",
        ["body"] = new JsonObject { ["text"] = carousel.Body },
        ["action"] = new JsonObject { ["cards"] = new JsonArray([.. carousel.Cards.Select(Card)]) },
    };

    public static string Words(Content.Card card) => string.IsNullOrWhiteSpace(card.Body) ? card.Title : $"{card.Title}\n{card.Body}";

    private static JsonNode? Card(Content.Card card, int index) => new JsonObject
    {
        ["card_index"] = index,

        // Whatever the buttons are.
        ["type"] = "cta_url",
        ["header"] = Header(card.Picture!),

        // Two line breaks at most: the one behind the title is the only one.
        ["body"] = new JsonObject { ["text"] = Words(card with { Title = TemplateValue.OneLine(card.Title), Body = TemplateValue.OneLine(card.Body ?? "") }) },
        ["action"] = card.Options is [{ Action: OptionAction.Open open } only]
            ? WhatsAppInteractive.Opening(only.Label, open.Address)
            : new JsonObject { ["buttons"] = new JsonArray([.. card.Options.Select(Button)]) },
    };

    private static JsonObject Header(Uri picture) => new() { ["type"] = "image", ["image"] = new JsonObject { ["link"] = picture.AbsoluteUri } };

    private static JsonNode? Button(ChoiceOption option) => new JsonObject
    {
        ["type"] = "quick_reply",
        ["quick_reply"] = new JsonObject { ["id"] = option.Id, ["title"] = option.Label },
    };
}
