using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// What only answers becomes a quick reply, which goes away once one is tapped; what opens or dials needs the buttons of a template.
internal static class MessengerButtons
{
    public static JsonObject Of(Content.Choice choice) => choice.Options.Any(option => option.Action is not null)
        ? MessengerShape.Template(new JsonObject { ["template_type"] = "button", ["text"] = choice.Body, ["buttons"] = Of(choice.Options) })
        : new JsonObject { ["text"] = choice.Body, ["quick_replies"] = new JsonArray([.. choice.Options.Select(QuickReply)]) };

    public static JsonArray Of(IReadOnlyList<ChoiceOption> options) => new([.. options.Select(Button)]);

    private static JsonNode? QuickReply(ChoiceOption option) =>
        new JsonObject { ["content_type"] = "text", ["title"] = option.Label, ["payload"] = option.Id };

    private static JsonNode? Button(ChoiceOption option) => option.Action switch
    {
        OptionAction.Open(var address) => new JsonObject { ["type"] = "web_url", ["title"] = option.Label, ["url"] = address.AbsoluteUri },
        OptionAction.Dial(var number) => new JsonObject { ["type"] = "phone_number", ["title"] = option.Label, ["payload"] = number },
        _ => new JsonObject { ["type"] = "postback", ["title"] = option.Label, ["payload"] = option.Id },
    };
}
