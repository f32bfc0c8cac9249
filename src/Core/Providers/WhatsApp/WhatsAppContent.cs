using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

internal static class WhatsAppContent
{
    // Usually one; a picture that Meta lost leaves its caption as a second one.
    public static IReadOnlyList<Content> Of(JsonElement message, WhatsAppValue value)
    {
        var type = message.Required("type");
        var error = WhatsAppErrors.In(message);
        if (message.Get(type) is null && (error ?? WhatsAppErrors.In(value.Value)) is { } missing)
        {
            return [new Content.Unsupported(type, missing.Text)];
        }

        return type switch
        {
            "text" => [Words(message.RequiredObject("text"))],
            "image" or "video" or "audio" or "document" or "sticker" => WhatsAppMedia.Of(type, message.RequiredObject(type), error),
            "location" => [Place(message.RequiredObject("location"))],
            "contacts" => [WhatsAppContacts.Of(message)],
            "interactive" => [Interactive(message.RequiredObject("interactive"))],
            "button" => [Button(message.RequiredObject("button"))],
            "order" => [Order(message.RequiredObject("order"))],
            "unsupported" => [new Content.Unsupported(message.Get("unsupported")?.Word("type") ?? type, error?.Text)],
            _ => [new Content.Unsupported(type, error?.Text)],
        };
    }

    private static Content.Text Words(JsonElement text) => new(text.Text("body") ?? throw new UnreadableException("text.body is missing."));

    private static Content.Location Place(JsonElement place) => new(place.Degrees("latitude", 90), place.Degrees("longitude", 180))
    {
        Name = place.Word("name"),
        Address = place.Word("address"),
    };

    private static Content Interactive(JsonElement interactive)
    {
        var type = interactive.Required("type");
        return type switch
        {
            "button_reply" or "list_reply" => Picked(interactive.RequiredObject(type)),
            "nfm_reply" => Form(interactive.RequiredObject(type)),
            _ => new Content.Unsupported($"interactive.{type}"),
        };
    }

    private static Content.ChoiceReply Picked(JsonElement reply) => new(reply.Required("id"), reply.Word("title") ?? reply.Required("id"));

    private static Content.ChoiceReply Button(JsonElement button) =>
        new(button.Word("payload") ?? button.Required("text"), button.Word("text") ?? button.Required("payload"));

    private static Content.FormReply Form(JsonElement reply)
    {
        var answers = reply.Required("response_json");
        try
        {
            using var document = JsonDocument.Parse(answers);
            return new(document.RootElement.Word("flow_token") ?? reply.Word("name"), answers);
        }
        catch (JsonException exception)
        {
            throw new UnreadableException("response_json is no JSON.", exception);
        }
    }

    private static Content.Order Order(JsonElement order) =>
        new(order.Required("catalog_id"), [.. order.Items("product_items").Select(Item)], order.Word("text"));

    private static OrderItem Item(JsonElement item) => new(
        item.Required("product_retailer_id"),
        item.Number("quantity") is { } quantity and >= 0 and <= int.MaxValue
            ? (int)quantity
            : throw new UnreadableException("quantity is no number."),
        item.Number("item_price") ?? 0,
        item.Word("currency") ?? "");
}
