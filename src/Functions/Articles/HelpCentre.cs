using Messaging.Articles;
using Messaging.Flows;
using Messaging.Functions.Calls;
using NodaTime;

namespace Messaging.Functions.Articles;

/// <summary>A help centre that is searched by HTTP as Zendesk's is: GET with query, locale and per_page.</summary>
internal static class HelpCentre
{
    /// <summary>Asks for one language after the other until there is something; all of it within the search's time.</summary>
    public static async Task<CallResult> Search(this FlowRequests requests, Uri url, ArticleSettings settings, CallSpec.Articles search)
    {
        var languages = search.Languages.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var language in languages)
        {
            var answer = await requests.Send(Request(url, settings, search, language, search.Timeout / languages.Count));
            if (answer is not CallResult.Answered answered)
            {
                return answer;
            }

            if (HelpCentreAnswer.Read(answered, search.Most) is { Count: > 0 } found)
            {
                return FoundArticle.ToResult(found);
            }
        }

        return FoundArticle.ToResult([]);
    }

    private static CallSpec.Http Request(Uri url, ArticleSettings settings, CallSpec.Articles search, string language, Duration timeout)
    {
        var locale = settings.Locales.GetValueOrDefault(language, language.ToLowerInvariant());
        var query = $"query={Uri.EscapeDataString(search.Query)}&locale={Uri.EscapeDataString(locale)}&per_page={search.Most}";
        return new CallSpec.Http("GET", $"{url}{(url.Query.Length > 0 ? "&" : "?")}{query}", timeout) { Auth = settings.Auth, Map = HelpCentreAnswer.Map };
    }
}
