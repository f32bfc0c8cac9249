using Messaging.Functions.Articles;

namespace Messaging.Functions.Tests.Articles;

public sealed class ArticleFileTests
{
    [Fact]
    public void The_title_is_the_first_heading_and_the_rest_is_plain_words()
    {
        var article = ArticleFile.Read("en/returns.md", "# Returning *an* order\n\nYou **can** [send it back](https://example.com/x).\n\n- within 30 days\n- unused\n\n## Costs\n\n| to | EUR |\n|---|---|\n| us | 0 |\n\n<b>free</b> &amp; fast\n");

        (article.Name, article.Language, article.Title).ShouldBe(("returns", "en", "Returning an order"));
        article.Summary.ReplaceLineEndings(" ").ShouldBe("You can send it back. within 30 days unused");
        article.Body.ReplaceLineEndings(" ").ShouldBe("You can send it back. within 30 days unused Costs to EUR us 0 free & fast");
    }

    [Fact]
    public void Front_matter_goes_before_the_heading_and_says_more()
    {
        var article = ArticleFile.Read("fr/delivery.md", "---\ntitle: \"Où est mon colis ?\"\nsummary: Suivez-le.\nurl: https://help.example.com/fr/42\nauthor: Anna\n---\n\n# Livraisons\n\nEn trois jours.\n");

        article.Title.ShouldBe("Où est mon colis ?");
        article.Summary.ShouldBe("Suivez-le.");
        article.Address.ShouldBe(new Uri("https://help.example.com/fr/42"));
        article.Body.ReplaceLineEndings(" ").ShouldBe("Suivez-le. Livraisons En trois jours.");
    }

    [Theory]
    [InlineData("fr/returns.md", "returns", "fr")]
    [InlineData("returns.fr.md", "returns", "fr")]
    [InlineData("orders/returns.pt-BR.md", "returns", "pt-BR")]
    [InlineData("zh-Hans/orders/returns.md", "returns", "zh-Hans")]
    [InlineData("orders/fr/how.to.return.md", "how.to.return", "fr")]
    [InlineData("en/returns.fr.md", "returns", "fr")]
    public void The_language_stands_in_the_name_or_is_the_folder(string path, string name, string language)
    {
        var article = ArticleFile.Read(path, "# Title");

        (article.Name, article.Language).ShouldBe((name, language));
    }

    [Theory]
    [InlineData("returns.md", "# Title", "it has no language: put it into a folder such as fr, or call it name.fr.md")]
    [InlineData("en/returns.md", "Only words.", "it has no title: neither 'title:' in its front matter nor a heading")]
    [InlineData("en/returns.md", "", "it has no title: neither 'title:' in its front matter nor a heading")]
    [InlineData("en/returns.md", "---\ntitle: A\nurl: javascript:x\n---", "'javascript:x' is no address of a page")]
    public void What_is_no_article_is_refused_with_the_reason(string path, string text, string why) =>
        Should.Throw<FormatException>(() => ArticleFile.Read(path, text)).Message.ShouldBe(why);
}
