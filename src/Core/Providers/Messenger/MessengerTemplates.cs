using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// A structured message: a product that a customer shares, or what another app of the page says.
internal static class MessengerTemplates
{
    public static Content Of(JsonElement attachment, JsonElement? payload)
    {
        var type = payload?.Word("template_type") ?? "template";
        var cards = Elements(payload).Select(Card).OfType<Content.Card>().ToList();
        return cards switch
        {
            [var only] => only,
            { Count: > 1 } => new Content.Carousel(cards),
            _ => (payload?.Word("text") ?? attachment.Word("title")) is { } text ? new Content.Text(text) : new Content.Unsupported(type),
        };
    }

    private static IEnumerable<JsonElement> Elements(JsonElement? payload) =>
        payload is not { } template ? [] : template.Get("product") is { } product ? product.Items("elements") : template.Items("elements");

    private static Content.Card? Card(JsonElement element) => element.Word("title") is { } title
        ? new(title, element.Word("subtitle"), Uri.TryCreate(element.Word("image_url"), UriKind.Absolute, out var picture) ? picture : null, [])
        : null;
}
