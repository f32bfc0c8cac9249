using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/type-interactive: quick replies, list pickers and time pickers. Not every device has them.
internal static class AppleChoices
{
    private const string Extension =
        "com.apple.messages.MSMessageExtensionBalloonPlugin:0000000000:com.apple.icloud.apps.messages.business.extension";

    // Nothing where the customer's device shows none of them.
    public static JsonObject? Of(Content.Choice choice, string id, ImmutableArray<string>? features)
    {
        var can = AppleCapabilities.Apple;
        var (asButtons, asList) = (can.Buttons!.Hold(choice.Options), can.List!.Hold(choice.Options));
        return (asButtons || asList) && choice.Options.All(option => option.Slot is not null) && Shows("TIME") ? Times(choice, id)
            : asButtons && Shows("QUICK") ? Quick(choice, id)
            : asList ? Shows("LIST") ? List(choice, id) : null
            : throw new ArgumentException("The options are too many or too long; the content was not fitted to the channel.", nameof(choice));

        bool Shows(string feature) => features?.Contains(feature) != false;
    }

    private static JsonObject Quick(Content.Choice choice, string id)
    {
        var items = choice.Options.Select(JsonNode? (option) => new JsonObject { ["identifier"] = option.Id, ["title"] = option.Label });
        return Interactive(id, "quick-reply", new JsonObject { ["summaryText"] = choice.Body, ["items"] = new JsonArray([.. items]) });
    }

    private static JsonObject List(Content.Choice choice, string id)
    {
        var section = new JsonObject
        {
            ["title"] = choice.Body,
            ["order"] = 0,
            ["multipleSelection"] = false,
            ["items"] = new JsonArray([.. choice.Options.Select(Item)]),
        };
        return InBubbles(choice, Interactive(id, "listPicker", new JsonObject { ["multipleSelection"] = false, ["sections"] = new JsonArray(section) }));
    }

    private static JsonObject Times(Content.Choice choice, string id) => InBubbles(choice, Interactive(id, "event", AppleTimes.Of(choice, id)));

    private static JsonObject InBubbles(Content.Choice choice, JsonObject message)
    {
        message["interactiveData"]!["receivedMessage"] = Bubble(choice);
        message["interactiveData"]!["replyMessage"] = Bubble(choice);
        return message;
    }

    // In the bubble of his answer the device puts what was picked in place of the question.
    private static JsonObject Bubble(Content.Choice choice) => new() { ["title"] = choice.Body, ["style"] = "small" };

    private static JsonNode? Item(ChoiceOption option, int order)
    {
        var item = new JsonObject { ["identifier"] = option.Id, ["title"] = option.Label, ["order"] = order, ["style"] = "default" };
        if (!string.IsNullOrWhiteSpace(option.Description))
        {
            item["subtitle"] = option.Description;
        }

        return item;
    }

    private static JsonObject Interactive(string id, string kind, JsonObject what) => new()
    {
        ["type"] = "interactive",
        ["interactiveData"] = new JsonObject
        {
            ["bid"] = Extension,
            ["data"] = new JsonObject { ["version"] = "1.0", ["requestIdentifier"] = id, [kind] = what },
            ["useLiveLayout"] = true,
        },
    };
}
