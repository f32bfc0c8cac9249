using Messaging.Articles;
using Messaging.Flows;
using Messaging.Functions.Calls;

namespace Messaging.Functions.Articles;

/// <summary>The company's help centre: one that is searched by HTTP where the settings name one, else the folder beside the app.</summary>
public sealed class ArticleSearch(ArticleSettings settings, ArticleLibrary library, FlowRequests requests)
{
    public async Task<CallResult> Find(CallSpec.Articles search) =>
        settings.Url is { } url ? await requests.Search(url, settings, search) : FoundArticle.ToResult(library.Find(search));
}
