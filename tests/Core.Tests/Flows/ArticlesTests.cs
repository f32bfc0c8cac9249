using Messaging.Articles;
using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class ArticlesTests
{
    private const string Steps = """
        what:
          ask: { type: text, text: What is it about?, save: topic }
          outcomes: { invalid: end }
          then: suggest
        suggest:
          articles: { text: { en: "These may help.", fr: "Voici :" }, most: 2, save: found }
          outcomes: { none: nothing, failed: failed }
          then: first
        first:
          say: { text: "{{ found.0.title }} at {{ found.0.url | default:nowhere }}" }
          then: end
        nothing:
          say: { text: "Nothing. {{ found | default:none }}" }
          then: end
        failed:
          say: { text: We could not look. }
          then: end
        """;

    private static readonly FoundArticle Returns = new("Returns", "Within 14 days.", new Uri("https://help.example.com/returns"), "en");
    private static readonly FoundArticle Refunds = new("Refunds", "In a week.", new Uri("https://help.example.com/refunds"), "en");
    private static readonly FoundArticle Hours = new("Hours", "9 to 5.", null, "en");

    private static readonly FlowScope French = new() { Languages = ["fr", "en"] };

    [Fact]
    public void What_the_customer_said_last_is_searched_in_his_languages() => Asked(French).Transcript.ShouldBe("""
        > What is it about?
        < sending it back
        ! search sending it back (fr, en)
        """);

    [Fact]
    public void The_articles_are_offered_as_cards_with_their_links_and_kept() =>
        Asked().Returned(FoundArticle.ToResult([Returns, Hours])).Transcript.ShouldEndWith("""
            > These may help. (Returns: Within 14 days. [Read]) (Hours: 9 to 5.)
            > Returns at https://help.example.com/returns
            = end
            """);

    [Fact]
    public void A_card_opens_its_article()
    {
        var carousel = Asked().Returned(FoundArticle.ToResult([Returns])).Effects.OfType<FlowEffect.Say>().First().Content.ShouldBeOfType<Content.Carousel>();

        carousel.Cards[0].Options.ShouldHaveSingleItem().Action.ShouldBe(new OptionAction.Open(Returns.Address!));
    }

    [Fact]
    public void No_more_are_offered_than_the_flow_wants() =>
        Asked().Returned(FoundArticle.ToResult([Returns, Refunds, Hours])).Effects.OfType<FlowEffect.Say>().First().Content
            .ShouldBeOfType<Content.Carousel>().Cards.Count.ShouldBe(2);

    [Fact]
    public void They_can_be_offered_as_one_text() =>
        Play.Begin(Steps.Replace("most: 2", "most: 2, show: text", StringComparison.Ordinal)).Says("returns").Returned(FoundArticle.ToResult([Returns, Hours]))
            .Effects.OfType<FlowEffect.Say>().First().Content.ShouldBe(
                new Content.Text("These may help.\n\nReturns\nWithin 14 days.\nhttps://help.example.com/returns\n\nHours\n9 to 5."));

    [Fact]
    public void Nothing_found_and_nothing_to_search_for_are_none()
    {
        Asked().Returned(FoundArticle.ToResult([])).Transcript.ShouldEndWith("> Nothing. none\n= end");
        Play.Begin(Steps.Replace("most: 2", "search: \"{{ contact.name }}\"", StringComparison.Ordinal)).Says("x").Transcript.ShouldEndWith("> Nothing. none\n= end");
    }

    [Fact]
    public void Without_an_answer_in_time_it_fails()
    {
        Asked().Returned(new CallResult.Failed("status-500", "")).Transcript.ShouldEndWith("> We could not look.\n= end");
        Asked().Returned(new CallResult.TimedOut()).Transcript.ShouldEndWith("> We could not look.\n= end");
        Asked().Later(Duration.FromSeconds(65)).Transcript.ShouldEndWith("> We could not look.\n= end");
    }

    private static Play Asked(FlowScope? scope = null) => Play.Begin(Steps, scope).Says("sending it back");
}
