using Messaging.Articles;
using Messaging.Flows;

namespace Messaging.Functions.Articles;

/// <summary>The articles of the folder, ready to be searched; none where the settings name a search elsewhere.</summary>
public sealed class ArticleLibrary : IDisposable
{
    private readonly ArticleSettings _settings;
    private readonly ArticleIndex _index;

    /// <exception cref="Settings.SettingException">A file of the folder is no article.</exception>
    public ArticleLibrary(ArticleSettings settings)
    {
        _settings = settings;
        _index = new ArticleIndex(settings.Url is null ? ArticleFolder.Read(settings, AppContext.BaseDirectory) : []);
    }

    public bool IsEmpty => _index.IsEmpty;

    public IEnumerable<FoundArticle> Find(CallSpec.Articles search) => _index.Find(search.Query, search.Languages, search.Most).Select(Found);

    public void Dispose() => _index.Dispose();

    private FoundArticle Found(Article article) => new(
        article.Title,
        FoundArticle.ExtractOf(article.Summary),
        article.Address ?? (_settings.Site is { } site ? new Uri(site, $"{article.Language}/{Uri.EscapeDataString(article.Name)}") : null),
        article.Language);
}
