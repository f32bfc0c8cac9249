using Messaging.Articles;
using Messaging.Flows;

namespace Messaging.Core.Tests.Articles;

public class FoundArticleTests
{
    private const string Answer = """
        {
          "count": 4,
          "results": [
            { "title": "Returns &amp; refunds", "snippet": "You can <em>return</em> an order&nbsp;within 14 days", "body": "<p>All of it</p>", "html_url": "https://help.example.com/hc/en-us/articles/1", "locale": "en-us" },
            { "title": "Without snippet", "body": "<h1>Title</h1><p>The <b>body</b>.</p><script>alert(1)</script>", "html_url": "https://help.example.com/hc/en-us/articles/2", "locale": "en-us" },
            { "title": "Without an address", "body": "x" },
            { "title": "Elsewhere", "html_url": "javascript:alert(1)" },
            { "html_url": "https://help.example.com/hc/en-us/articles/5" },
            "rubbish"
          ]
        }
        """;

    [Fact]
    public void A_help_centres_results_become_articles_in_plain_words()
    {
        var found = HelpCentreAnswer.Read(Answered(Answer), most: 6);

        found.Select(article => article.Title).ShouldBe(["Returns &amp; refunds", "Without snippet"]);
        found[0].Extract.ShouldBe("You can return an order within 14 days");
        found[0].Address.ShouldBe(new Uri("https://help.example.com/hc/en-us/articles/1"));
        found[0].Language.ShouldBe("en-us");
        found[1].Extract.ShouldBe("Title The body.");
    }

    [Fact]
    public void No_more_are_taken_than_were_asked_for() => HelpCentreAnswer.Read(Answered(Answer), most: 1).Count.ShouldBe(1);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "results": null }""")]
    [InlineData("""{ "results": {} }""")]
    [InlineData("[]")]
    public void An_answer_without_results_has_no_articles(string answer) => HelpCentreAnswer.Read(Answered(answer), most: 3).ShouldBeEmpty();

    [Fact]
    public void An_extract_ends_with_a_whole_word()
    {
        FoundArticle.ExtractOf("Short,\n\n  as it is.").ShouldBe("Short, as it is.");

        var extract = FoundArticle.ExtractOf(string.Join(' ', Enumerable.Repeat("sentence,", 100)));

        extract.ShouldEndWith("sentence…");
        extract.Length.ShouldBeLessThanOrEqualTo(FoundArticle.ExtractChars);
    }

    [Fact]
    public void An_extract_of_a_script_without_blanks_is_cut_where_it_is_full() =>
        FoundArticle.ExtractOf(new string('货', 1_000)).ShouldBe($"{new string('货', FoundArticle.ExtractChars - 1)}…");

    private static CallResult.Answered Answered(string body) =>
        (CallResult.Answered)new CallSpec.Http("GET", "https://help.example.com", NodaTime.Duration.FromSeconds(1)) { Map = HelpCentreAnswer.Map }.Read(200, body);
}
