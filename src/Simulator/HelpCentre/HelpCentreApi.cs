using System.Text.Json.Nodes;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.HelpCentre;

/// <summary>A small help centre with Zendesk's search. The words of a search decide how it behaves, so that a flow's bad days can be had at will.</summary>
internal sealed class HelpCentreApi(Vendors vendors)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors) =>
        routes.MapGet("/help/api/v2/help_center/articles/search.json", new HelpCentreApi(vendors).AnswerAsync);

    private async Task AnswerAsync(HttpContext http)
    {
        var (query, locale) = (http.Query("query") ?? "", http.Query("locale") ?? "");
        if (query == "slow" && !await vendors.Clock.WaitAsync(Slow, http.RequestAborted))
        {
            http.Abort();
            return;
        }

        var answer = http.Request.Headers.Authorization != $"Bearer {vendors.Settings.CrmToken}" ? Answer(401, "Couldn't authenticate you")
            : query == "error" ? Answer(500, "Internal error")
            : Results.Text(Found(query, locale).ToJsonString(), "application/json");
        await answer.ExecuteAsync(http);
    }

    /// <summary>One article, in American English.</summary>
    private static JsonObject Found(string query, string locale) => new()
    {
        ["count"] = Fits(query, locale) ? 1 : 0,
        ["results"] = Fits(query, locale)
            ? new JsonArray(new JsonObject
            {
                ["id"] = 35467,
                ["title"] = "Washing wool",
                ["body"] = "<p>Wash it by hand.</p>",
                ["snippet"] = "How to <em>wash</em> wool by hand",
                ["html_url"] = "https://help.example.com/hc/en-us/articles/35467",
                ["locale"] = "en-us",
            })
            : [],
    };

    private static bool Fits(string query, string locale) => locale == "en-us" && query.Contains("wash", StringComparison.OrdinalIgnoreCase);

    private static IResult Answer(int status, string error) =>
        Results.Text(new JsonObject { ["error"] = error }.ToJsonString(), "application/json", statusCode: status);
}
