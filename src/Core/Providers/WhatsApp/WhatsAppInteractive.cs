using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages,
// .../interactive-list-messages, .../interactive-cta-url-messages and .../location-request-messages
internal static class WhatsAppInteractive
{
    // The button that opens a list needs a label in whatever language the conversation is in; this one is read in all of them.
    private const string OpenList = "☰";

    public static JsonObject Of(Content.Choice choice) => choice.Options is [{ Action: { } action } only]
        ? action switch
        {
            OptionAction.Open(var address) => Shape("cta_url", choice.Body, Opening(only.Label, address)),
            OptionAction.SharePlace => Shape("location_request_message", choice.Body, new JsonObject { ["name"] = "send_location" }),
            _ => throw NotFitted(nameof(choice)),
        }
        : Answering(choice);

    public static JsonObject Opening(string label, Uri address) => new()
    {
        ["name"] = "cta_url",
        ["parameters"] = new JsonObject { ["display_text"] = label, ["url"] = address.AbsoluteUri },
    };

    private static JsonObject Answering(Content.Choice choice) => WhatsAppCapabilities.WhatsApp.FormOf(choice.Options) switch
    {
        ChoiceForm.Buttons => Shape("button", choice.Body, new JsonObject { ["buttons"] = Each(choice, Button) }),
        ChoiceForm.List => Shape("list", choice.Body, new JsonObject
        {
            ["button"] = OpenList,
            ["sections"] = new JsonArray(new JsonObject { ["rows"] = Each(choice, Row) }),
        }),
        _ => throw NotFitted(nameof(choice)),
    };

    private static ArgumentException NotFitted(string choice) =>
        new("The options are too many or too long, or do what there is no button for; the content was not fitted to the channel.", choice);

    private static JsonObject Shape(string type, string body, JsonObject action) => new()
    {
        ["type"] = type,
        ["body"] = new JsonObject { ["text"] = body },
        ["action"] = action,
    };

    private static JsonArray Each(Content.Choice choice, Func<ChoiceOption, JsonNode?> shape) => new([.. choice.Options.Select(shape)]);

    private static JsonNode? Button(ChoiceOption option) =>
        new JsonObject { ["type"] = "reply", ["reply"] = new JsonObject { ["id"] = option.Id, ["title"] = option.Label } };

    private static JsonNode? Row(ChoiceOption option)
    {
        var row = new JsonObject { ["id"] = option.Id, ["title"] = option.Label };
        if (!string.IsNullOrEmpty(option.Description))
        {
            row["description"] = option.Description;
        }

        return row;
    }
}
