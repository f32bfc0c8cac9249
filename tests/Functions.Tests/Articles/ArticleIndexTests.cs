using Messaging.Functions.Articles;
using Messaging.Functions.Settings;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Articles;

/// <summary>The articles that ship, as they are found.</summary>
public sealed class ArticleIndexTests : IDisposable
{
    private static readonly ArticleSettings Shipped = new(Path.Combine(Repository.Root, "flows", "articles"), null, null, null, new Dictionary<string, string>());

    private readonly ArticleIndex _index = new(ArticleFolder.Read(Shipped, ""));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("en", "How do I return something?", "Returning an order")]
    [InlineData("en", "returned orders", "Returning an order")]
    [InlineData("en", "REFUNDING", "Returning an order")]
    [InlineData("en", "my parcels have not arrived", "Where is my parcel?")]
    [InlineData("en-GB", "the lamp is broken", "Something is broken")]
    [InlineData("fr", "Je voudrais renvoyer ma commande", "Renvoyer une commande")]
    [InlineData("fr", "numero de suivi", "Où est mon colis ?")]
    [InlineData("fr", "NUMÉRO", "Où est mon colis ?")]
    [InlineData("zh", "怎么退货？", "退货和退款")]
    [InlineData("zh", "我想问一下退款要多久", "退货和退款")]
    [InlineData("zh", "快递单号是多少", "我的包裹在哪里")]
    [InlineData("zh-Hans", "发票", "付款方式")]
    [InlineData("en", "怎么退货", "退货和退款")]
    [InlineData("de", "refund", "Returning an order")]
    public void What_is_asked_finds_the_article_that_says_it(string language, string question, string title) =>
        Find(question, language).First().ShouldBe(title);

    [Theory]
    [InlineData("quantum physics")]
    [InlineData("what is it?")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("量子力学")]
    public void What_no_article_says_finds_none(string question) => Find(question, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("title:returns")]
    [InlineData("return* OR NEAR(\"")]
    [InlineData("\"return")]
    [InlineData("return AND NOT (")]
    [InlineData("{title} : ^return + -")]
    [InlineData("return\0return")]
    public void A_question_is_never_syntax(string question) => Find(question, "en").First().ShouldBe("Returning an order");

    [Fact]
    public void An_article_that_says_it_in_its_title_comes_first()
    {
        using var index = new ArticleIndex(
        [
            new Article("a", "en", "Something else", "Here one reads once of a voucher."),
            new Article("b", "en", "Using a voucher", "It is entered at the end."),
        ]);

        index.Find("voucher", ["en"], 2).Select(article => article.Name).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task Several_searches_at_once_do_not_disturb_each_other() =>
        (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Find("refund", "en").First())))).ShouldAllBe(title => title == "Returning an order");

    [Fact]
    public void Files_that_are_no_articles_are_all_named()
    {
        var folder = Directory.CreateTempSubdirectory("articles-");
        File.WriteAllText(Path.Combine(folder.FullName, "a.md"), "# A");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "en"));
        File.WriteAllText(Path.Combine(folder.FullName, "en", "b.md"), "b");
        try
        {
            var refused = Should.Throw<SettingException>(() => ArticleFolder.Read(Shipped with { Folder = folder.FullName }, ""));

            refused.Problems.Count.ShouldBe(2);
            refused.Message.ShouldContain("a.md: it has no language");
            refused.Message.ShouldContain("en/b.md: it has no title");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_set_and_not_there_stops_the_start() =>
        Should.Throw<SettingException>(() => ArticleFolder.Read(Shipped with { Folder = "nowhere" }, "/")).Message.ShouldContain("there is no folder /nowhere");

    private IEnumerable<string> Find(string question, string language) => _index.Find(question, [language, "en"], 3).Select(article => article.Title);
}
