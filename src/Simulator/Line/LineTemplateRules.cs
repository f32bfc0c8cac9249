using System.Globalization;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Line;

/// <summary>What LINE refuses in templates and quick replies, by https://developers.line.biz/en/reference/messaging-api/#template-messages.</summary>
internal static class LineTemplateRules
{
    public const int LongestSummary = 400;

    private const int LongestTitle = 40;
    private const int LongestLabel = 20;
    private const int LongestData = 300;
    private const int LongestUri = 1000;
    private const int MostQuickReplies = 13;
    private const int MostColumns = 10;

    public static IEnumerable<string> Problems(JsonBody message)
    {
        var template = message["template"];
        return LineRules.Length(message["altText"], "altText", LongestSummary).Concat(template["type"].Text switch
        {
            "buttons" => Column(template, plain: 160, mostActions: 4),
            "confirm" => LineRules.Length(template["text"], "template/text", 240).Concat(Actions(template, 2, 2)),
            "carousel" => Carousel(template["columns"].Items),
            var other => [$"template/type: unknown value {other}"],
        });
    }

    public static IEnumerable<string> QuickReply(JsonBody quickReply)
    {
        var items = quickReply["items"].Items;
        return Size(items.Count, 1, MostQuickReplies, "quickReply/items").Concat(items.SelectMany(item => Action(item["action"])));
    }

    private static IEnumerable<string> Carousel(IReadOnlyList<JsonBody> columns)
    {
        var alike = columns.DistinctBy(column => (column["actions"].Items.Count, column["title"].Exists, column["thumbnailImageUrl"].Exists)).Count() <= 1;
        return Size(columns.Count, 1, MostColumns, "template/columns")
            .Concat(alike ? [] : ["template/columns: the columns must be of one form"])
            .Concat(columns.SelectMany(column => Column(column, plain: 120, mostActions: 3)));
    }

    // A picture or a title leaves less room for the text.
    private static IEnumerable<string> Column(JsonBody column, int plain, int mostActions)
    {
        var isPlain = !column["title"].Exists && !column["thumbnailImageUrl"].Exists;
        return (column["title"].Exists ? LineRules.Length(column["title"], "template/title", LongestTitle) : [])
            .Concat(column["thumbnailImageUrl"].Exists ? LineRules.Address(column["thumbnailImageUrl"], "template/thumbnailImageUrl") : [])
            .Concat(LineRules.Length(column["text"], "template/text", isPlain ? plain : 60))
            .Concat(Actions(column, 1, mostActions));
    }

    private static IEnumerable<string> Actions(JsonBody template, int least, int most)
    {
        var actions = template["actions"].Items;
        return Size(actions.Count, least, most, "template/actions")
            .Concat(actions.SelectMany(Action))
            .Concat(actions.Any(action => action["type"].Text == "location") ? ["template/actions: location is for quick replies only"] : []);
    }

    private static IEnumerable<string> Action(JsonBody action) => LineRules.Length(action["label"], "action/label", LongestLabel)
        .Concat(action["type"].Text switch
        {
            "postback" => LineRules.Length(action["data"], "action/data", LongestData),
            "message" => LineRules.Length(action["text"], "action/text", LongestData),
            "uri" => LineRules.Length(action["uri"], "action/uri", LongestUri),
            "location" or "camera" or "cameraRoll" => [],
            var other => [$"action/type: unknown value {other}"],
        });

    private static IEnumerable<string> Size(int count, int least, int most, string path) =>
        count < least || count > most ? [string.Create(CultureInfo.InvariantCulture, $"{path}: Size must be between {least} and {most}")] : [];
}
