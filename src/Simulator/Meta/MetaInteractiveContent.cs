using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Meta;

/// <summary>What the customer sees of buttons, lists and cards that are right.</summary>
internal static class MetaInteractiveContent
{
    public static Content Of(JsonBody interactive)
    {
        var words = interactive["body"]["text"].Text;
        return interactive["type"].Text switch
        {
            "carousel" => new Content.Carousel([.. interactive["action"]["cards"].Items.Select(card => Card(card["body"]["text"].Text ?? "", card))]) { Body = words },
            "button" or "cta_url" when interactive["header"]["image"].Exists => Card(words!, interactive),
            "button" or "cta_url" or "list" or "location_request_message" => new Content.Choice(words!, Options(interactive)),
            var other => new Content.Unsupported(other!, words),
        };
    }

    private static Content.Card Card(string words, JsonBody card)
    {
        var lines = words.Split('\n', 2);
        return new(lines[0], lines.ElementAtOrDefault(1), Uri.TryCreate(card["header"]["image"]["link"].Text, UriKind.Absolute, out var picture) ? picture : null, Options(card));
    }

    private static List<ChoiceOption> Options(JsonBody shown)
    {
        var action = shown["action"];
        return action["name"].Text switch
        {
            "cta_url" => [new("", action["parameters"]["display_text"].Text!) { Action = new OptionAction.Open(new Uri(action["parameters"]["url"].Text!)) }],
            "send_location" => [new("", "Send location") { Action = new OptionAction.SharePlace() }],
            _ =>
            [
                .. action["buttons"].Items.Select(button => Option(button["reply"].Exists ? button["reply"] : button["quick_reply"])),
                .. action["sections"].Items.SelectMany(section => section["rows"].Items).Select(Option),
            ],
        };
    }

    private static ChoiceOption Option(JsonBody option) =>
        new(option["id"].Text!, option["title"].Text!) { Description = option["description"].Text };
}
