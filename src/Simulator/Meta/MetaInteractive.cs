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

    private static readonly string[] Unchecked = ["address_message", "flow", "product", "product_list"];

    public static IEnumerable<Verdict.Refused> Problems(JsonBody interactive) => interactive["type"].Text switch
    {
        "button" => Frame(interactive, LongestButtonBody).Concat(Buttons(interactive["action"]["buttons"].Items)),
        "list" => Frame(interactive, LongestListBody).Concat(List(interactive["action"])),
        "cta_url" => Frame(interactive, LongestButtonBody).Concat(Opening(interactive["action"])),
        "location_request_message" => Asking(interactive),
        "carousel" => MetaCarousel.Problems(interactive),
        { } other when Unchecked.Contains(other) => [],
        null => [MetaRules.Missing("interactive['type']")],
        var other => [new(131009, $"Unsupported interactive type \"{other}\".")],
    };

    public static IEnumerable<Verdict.Refused> Opening(JsonBody action)
    {
        var (label, url) = (action["parameters"]["display_text"], action["parameters"]["url"].Text);
        if (action["name"].Text != "cta_url")
        {
            yield return Invalid("action['name'] must be cta_url");
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return Invalid("action['parameters']['url'] is not a valid URL");
        }

        foreach (var problem in MetaRules.Length(label, "action['parameters']['display_text']", LongestButtonTitle))
        {
            yield return problem;
        }
    }

    public static IEnumerable<Verdict.Refused> Header(JsonBody header, params string[] allowed)
    {
        var type = header["type"].Text ?? "";
        return !allowed.Contains(type) ? [Invalid($"Header type must be one of {string.Join(", ", allowed)}")]
            : type == "text" ? MetaRules.Length(header["text"], "header['text']", LongestHeaderOrFooter)
            : MetaRules.Content(header, type);
    }

    public static IEnumerable<Verdict.Refused> Replies(IReadOnlyList<JsonBody> replies) =>
        Parts(replies, "Button", LongestButtonId, LongestButtonTitle).Concat(Repeated(replies, "title", "Button"));

    public static Verdict.Refused Invalid(string details) => new(131009, details);

    // It has nothing but a text and WhatsApp's own button.
    private static IEnumerable<Verdict.Refused> Asking(JsonBody interactive)
    {
        if (interactive["action"]["name"].Text != "send_location" || interactive["header"].Exists || interactive["footer"].Exists)
        {
            yield return Invalid("A location request has a body, and the action send_location");
        }

        foreach (var problem in MetaRules.Length(interactive["body"]["text"], "interactive['body']['text']", LongestButtonBody))
        {
            yield return problem;
        }
    }

    // Above a list there is text only.
    private static IEnumerable<Verdict.Refused> Frame(JsonBody interactive, int longestBody) =>
        MetaRules.Length(interactive["body"]["text"], "interactive['body']['text']", longestBody)
            .Concat(!interactive["header"].Exists ? []
                : interactive["type"].Text == "list" ? Header(interactive["header"], "text")
                : Header(interactive["header"], "text", "image", "video", "document"))
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

        foreach (var problem in Replies([.. buttons.Select(button => button["reply"])]))
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
}
