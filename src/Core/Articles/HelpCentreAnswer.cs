using Messaging.Email;
using Messaging.Flows;

namespace Messaging.Articles;

/// <summary>
/// Reads the answer of a help centre's search, as Zendesk's gives it: <c>results</c> with <c>title</c>, <c>snippet</c> (some HTML), <c>body</c> (HTML),
/// <c>html_url</c> and <c>locale</c>. https://developer.zendesk.com/api-reference/help_center/help-center-api/search/
/// </summary>
public static class HelpCentreAnswer
{
    /// <summary>What to read of the JSON: a map for <see cref="CallSpec.Http.Map"/>.</summary>
    public static IReadOnlyDictionary<string, string> Map { get; } = new Dictionary<string, string> { ["results"] = "$.results" };

    /// <summary>The articles; a result without title or address is left out, and an answer without results has none.</summary>
    /// <param name="answer">The mapped answer.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<FoundArticle> Read(CallResult.Answered answer, int most) =>
        answer.Values.GetValueOrDefault("results") is Value.List { Items: var results } ? [.. results.Select(Article).OfType<FoundArticle>().Take(most)] : [];

    private static FoundArticle? Article(Value result)
    {
        if (result is not Value.Map { Fields: var fields })
        {
            return null;
        }

        var title = Text(fields, "title").Trim();
        var snippet = HtmlText.Of(Text(fields, "snippet"));
        var extract = snippet.Length > 0 ? snippet : HtmlText.Of(Text(fields, "body"));
        return title.Length > 0 && FoundArticle.WebAddress(Text(fields, "html_url")) is { } address
            ? new FoundArticle(title, FoundArticle.ExtractOf(extract), address, Text(fields, "locale"))
            : null;
    }

    private static string Text(IReadOnlyDictionary<string, Value> fields, string name) => fields.GetValueOrDefault(name) is Value.Text text ? text.Content : "";
}
