using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Line;

// https://developers.line.biz/en/reference/messaging-api/#template-messages, #quick-reply and #action-objects
internal static class LineTemplates
{
    private const int LongestSummary = 400; // What notifications say, and devices that show no templates.

    // Buttons stay in the conversation and show on every device. Quick replies are gone with the next message.
    public static JsonObject Of(Content.Choice choice) =>
        LineCapabilities.Template.Hold(choice.Options) && choice.Body.Length <= LineCapabilities.Template.Body
            ? Template(PlainText.Of(choice), new JsonObject { ["type"] = "buttons", ["text"] = choice.Body, ["actions"] = Actions(choice.Options) })
        : LineCapabilities.Line.Buttons!.Hold(choice.Options) ? QuickReply(choice)
        : throw LineShape.NotFitted(choice);

    public static JsonObject Of(Content.Card card)
    {
        var template = Column(card);
        template["type"] = "buttons";
        return Template(PlainText.Of(card), template);
    }

    public static JsonObject Of(Content.Carousel carousel) => Template(
        string.Join('\n', carousel.Cards.Select(card => card.Title)),
        new JsonObject { ["type"] = "carousel", ["columns"] = new JsonArray([.. carousel.Cards.Select(JsonNode? (card) => Column(card))]) });

    private static JsonObject Template(string summary, JsonObject template) => new()
    {
        ["type"] = "template",
        ["altText"] = LineShape.Within(LongestSummary, summary),
        ["template"] = template,
    };

    // The text is needed, the title is not.
    private static JsonObject Column(Content.Card card)
    {
        var column = new JsonObject();
        if (card.Picture is { } picture)
        {
            column["thumbnailImageUrl"] = picture.AbsoluteUri;
        }

        if (!string.IsNullOrWhiteSpace(card.Body))
        {
            column["title"] = card.Title;
        }

        column["text"] = string.IsNullOrWhiteSpace(card.Body) ? card.Title : card.Body;
        column["actions"] = Actions(card.Options);
        return column;
    }

    private static JsonObject QuickReply(Content.Choice choice)
    {
        var items = Actions(choice.Options).Select(JsonNode? (action) => new JsonObject { ["type"] = "action", ["action"] = action!.DeepClone() });
        var message = LineShape.Text(choice.Body);
        message["quickReply"] = new JsonObject { ["items"] = new JsonArray([.. items]) };
        return message;
    }

    private static JsonArray Actions(IReadOnlyList<ChoiceOption> options) => new([.. options.Select(JsonNode? (option) => Action(option))]);

    // A tap that answers also shows its label as the customer's own words.
    private static JsonObject Action(ChoiceOption option) => option.Action switch
    {
        OptionAction.Open(var address) => new JsonObject { ["type"] = "uri", ["label"] = option.Label, ["uri"] = address.AbsoluteUri },
        OptionAction.Dial(var number) => new JsonObject { ["type"] = "uri", ["label"] = option.Label, ["uri"] = $"tel:{number}" },
        OptionAction.SharePlace => new JsonObject { ["type"] = "location", ["label"] = option.Label },
        _ => new JsonObject { ["type"] = "postback", ["label"] = option.Label, ["data"] = LinePostback.Data(option), ["displayText"] = option.Label },
    };
}
