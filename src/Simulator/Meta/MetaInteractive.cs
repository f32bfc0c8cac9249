using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>What the Cloud API refuses in buttons and lists.</summary>
internal static class MetaInteractive
{
    private const int MostButtons = 3;
    private const int LongestButtonTitle = 20;
    private const int LongestButtonId = 256;
    private const int LongestButtonBody = 1024;
    private const int MostRows = 10;
    private const int LongestRowTitle = 24;
    private const int LongestRowDescription = 72;
    private const int LongestRowId = 200;
    private const int LongestListBody = 4096;
    private const int LongestHeaderOrFooter = 60;

    private static readonly string[] Unchecked =
        ["address_message", "cta_url", "flow", "location_request_message", "product", "product_list"];

    public static IEnumerable<Verdict.Refused> Problems(JsonBody interactive) => interactive["type"].Text switch
    {
        "button" => Frame(interactive, LongestButtonBody).Concat(Buttons(interactive["action"]["buttons"].Items)),
        "list" => Frame(interactive, LongestListBody).Concat(List(interactive["action"])),
        { } other when Unchecked.Contains(other) => [],
        null => [MetaRules.Missing("interactive['type']")],
        var other => [new(131009, $"Unsupported interactive type \"{other}\".")],
    };

    private static IEnumerable<Verdict.Refused> Frame(JsonBody interactive, int longestBody) =>
        MetaRules.Length(interactive["body"]["text"], "interactive['body']['text']", longestBody)
            .Concat(MetaRules.Length(interactive["header"]["text"], "interactive['header']['text']", LongestHeaderOrFooter, least: 0))
            .Concat(MetaRules.Length(interactive["footer"]["text"], "interactive['footer']['text']", LongestHeaderOrFooter, least: 0));

    private static IEnumerable<Verdict.Refused> Buttons(IReadOnlyList<JsonBody> buttons)
    {
        if (buttons.Count is < 1 or > MostButtons)
        {
            yield return Invalid($"Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: {MostButtons}");
        }

        if (buttons.Any(button => button["type"].Text != "reply"))
        {
            yield return Invalid("Button type must be reply");
        }

        var replies = buttons.Select(button => button["reply"]).ToList();
        foreach (var problem in Parts(replies, "Button", LongestButtonId, LongestButtonTitle).Concat(Repeated(replies, "title", "Button")))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> List(JsonBody action)
    {
        foreach (var problem in MetaRules.Length(action["button"], "interactive['action']['button']", LongestButtonTitle))
        {
            yield return problem;
        }

        var sections = action["sections"].Items;
        if (sections.Count == 0 || sections.Any(section => section["rows"].Items.Count == 0))
        {
            yield return Invalid("Every list needs a section, and every section a row");
        }

        // A title tells sections apart; the only one needs none.
        var least = sections.Count > 1 ? 1 : 0;
        foreach (var problem in sections.SelectMany(section => MetaRules.Length(section["title"], "section['title']", LongestRowTitle, least)))
        {
            yield return problem;
        }

        var rows = sections.SelectMany(section => section["rows"].Items).ToList();
        if (rows.Count > MostRows)
        {
            yield return Invalid($"Total row count exceed max allowed count: {MostRows}");
        }

        foreach (var problem in Parts(rows, "Row", LongestRowId, LongestRowTitle).Concat(rows.SelectMany(Description)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> Description(JsonBody row) =>
        MetaRules.Length(row["description"], "row['description']", LongestRowDescription, least: 0);

    private static IEnumerable<Verdict.Refused> Parts(IReadOnlyList<JsonBody> options, string kind, int longestId, int longestTitle) =>
        Lengths(options, "id", kind, longestId).Concat(Lengths(options, "title", kind, longestTitle)).Concat(Repeated(options, "id", kind));

    private static IEnumerable<Verdict.Refused> Lengths(IReadOnlyList<JsonBody> options, string part, string kind, int longest) =>
        from option in options
        where option[part].Text is not { Length: > 0 } text || text.Length > longest
        select Invalid($"{kind} {part} length invalid. Min length: 1, Max length: {longest}");

    private static IEnumerable<Verdict.Refused> Repeated(IReadOnlyList<JsonBody> options, string part, string kind) =>
        options.Select(option => option[part].Text).Distinct().Count() == options.Count ? [] : [Invalid($"{kind} {part}s must be unique")];

    private static Verdict.Refused Invalid(string details) => new(131009, details);
}
