using Messaging.Simulator.Http;

namespace Messaging.Simulator.Apple;

/// <summary>What Apple refuses, by https://register.apple.com/resources/messages/msp-rest-api/common-specs and the pages of the types.</summary>
internal static class AppleRules
{
    private const int LongestLine = 200;
    private const int LargestPicture = 200 * 1024;

    /// <summary>The first thing that is wrong; nothing if all is right.</summary>
    public static string? Problem(JsonBody body, IHeaderDictionary headers) =>
        headers.ContentEncoding != "gzip" ? "The body must be packed."
        : body["v"].Number != 1 ? "v must be 1."
        : !Guid.TryParse(body["id"].Text, out _) || body["id"].Text != headers["id"] ? "id must be a UUID, and that of the header."
        : body["sourceId"].Text != headers["source-id"] || body["destinationId"].Text != headers["destination-id"] ? "The parties must be those of the headers."
        : Content(body).FirstOrDefault();

    private static IEnumerable<string> Content(JsonBody body) => body["type"].Text switch
    {
        "text" => string.IsNullOrWhiteSpace(body["body"].Text) ? ["body is missing."] : [],
        "interactive" => Interactive(body["interactiveData"]),
        "richLink" => Link(body["richLinkData"]),
        "typing_start" or "typing_end" => [],
        var other => [$"The type {other} is unknown."],
    };

    private static IEnumerable<string> Interactive(JsonBody interactive)
    {
        var data = interactive["data"];
        return [.. Request(interactive), .. data["event"] is { Exists: true } times ? Times(times, interactive) : Items(data, interactive)];
    }

    private static IEnumerable<string> Request(JsonBody interactive)
    {
        if (interactive["data"]["requestIdentifier"].Text is null || interactive["data"]["version"].Text is null || interactive["bid"].Text is null)
        {
            yield return "bid, version or requestIdentifier is missing.";
        }
    }

    private static IEnumerable<string> Times(JsonBody times, JsonBody interactive)
    {
        var slots = times["timeslots"].Items;
        if (slots.Count == 0 || slots.Any(slot => AppleTimes.Read(slot, times["timezoneOffset"]) is null))
        {
            yield return "Every time has an identifier, a startTime and a duration, and there is one at least.";
        }

        if (times["identifier"].Text is null || new[] { times["title"], interactive["receivedMessage"]["title"] }.Any(line => line.Text is not { Length: > 0 and <= LongestLine }))
        {
            yield return $"The event needs an identifier, and a title of at most {LongestLine} characters, as does the bubble.";
        }
    }

    private static IEnumerable<string> Items(JsonBody data, JsonBody interactive)
    {
        var quick = data["quick-reply"];
        var items = quick.Exists ? quick["items"].Items : [.. data["listPicker"]["sections"].Items.SelectMany(section => section["items"].Items)];
        if (quick.Exists ? items.Count is < 2 or > 5 : items.Count == 0)
        {
            yield return "There are too few items, or too many.";
        }

        string?[] lines =
        [
            quick.Exists ? quick["summaryText"].Text : interactive["receivedMessage"]["title"].Text,
            .. items.Select(item => item["title"].Text),
            .. items.Select(item => item["subtitle"].Text ?? "none"),
        ];
        if (lines.Any(line => line is not { Length: > 0 and <= LongestLine }) || items.Any(item => item["identifier"].Text is null))
        {
            yield return $"Every line has 1 to {LongestLine} characters, and every item an identifier.";
        }
    }

    private static IEnumerable<string> Link(JsonBody link)
    {
        var image = link["assets"]["image"];
        if (link["title"].Text is not { Length: > 0 and <= LongestLine } || !Uri.TryCreate(link["url"].Text, UriKind.Absolute, out _))
        {
            yield return "title or url is missing.";
        }

        if (image["mimeType"].Text != "image/png" || image["data"].Text is not { } data || data.Length / 4 * 3 > LargestPicture + 3)
        {
            yield return "The picture must be a PNG of at most 200 KB.";
        }
    }
}
