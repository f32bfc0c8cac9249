using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class IntentTests
{
    private const string Intents = """
        intents: {
              returns: { en: [I want to send something back, How do returns work, Can I return my order], fr: [Je veux renvoyer un article, Comment faire un retour], zh: [我想退货, 怎么退货, 可以退款吗] },
              delivery: { en: [Where is my parcel, When will my order arrive, My package is late], fr: [Où est mon colis, Quand vais-je recevoir ma commande], zh: [我的包裹在哪里, 快递什么时候到], ja: [荷物はどこですか] },
              agent: { en: [I want to talk to a person, Can I speak to somebody], fr: [Je veux parler à quelqu'un] } }
        """;

    private static readonly string[] Names = ["returns", "delivery", "agent"];

    [Theory]
    [InlineData("i'd like to send back a lamp", "returns")]
    [InlineData("How can I return this?", "returns")]
    [InlineData("RETURN MY ORDER PLEASE", "returns")]
    [InlineData("how do retruns work", "returns")]
    [InlineData("je voudrais renvoyer cet article", "returns")]
    [InlineData("我要退货", "returns")]
    [InlineData("请问怎么退货呢", "returns")]
    [InlineData("where's my parcel?", "delivery")]
    [InlineData("my parcel is late", "delivery")]
    [InlineData("ou est mon colis svp", "delivery")]
    [InlineData("包裹在哪里", "delivery")]
    [InlineData("荷物はどこ", "delivery")]
    [InlineData("can i talk to somebody", "agent")]
    [InlineData("parler à quelqu’un", "agent")]
    [InlineData("What is the meaning of life?", "unknown")]
    [InlineData("asdf jkl", "unknown")]
    [InlineData("今天天气很好", "unknown")]
    [InlineData("", "unknown")]
    [InlineData("😀", "unknown")]
    public void What_a_customer_wants_is_found_by_how_others_said_it(string said, string intent) =>
        Recognised(said).Path.ShouldBe($"what-[{intent}]->end");

    [Fact]
    public void Words_that_fit_two_intents_alike_are_not_understood() =>
        Play.Begin(Flow("words: \"{{ conversation.said }}\", intents: { a: [my order], b: [my order, my other] }", "a: end, b: end"), Said("my order"))
            .Path.ShouldBe("what-[unknown]->end");

    [Fact]
    public void The_threshold_is_the_authors()
    {
        const string Said = "sending back";
        Play.Begin(Flow($"threshold: 0.9, {Intents}"), IntentTests.Said(Said)).Path.ShouldBe("what-[unknown]->end");
        Play.Begin(Flow($"threshold: 0.1, margin: 0, {Intents}"), IntentTests.Said(Said)).Path.ShouldBe("what-[returns]->end");
    }

    [Fact]
    public void What_is_not_understood_is_counted_and_empties_what_was_kept() =>
        Recognised("quantum physics").Effects.OfType<FlowEffect.Measured>().ShouldHaveSingleItem().What.ShouldBe(FlowMeasure.Unknown);

    [Fact]
    public void It_can_ask_and_ask_again_in_other_words() =>
        Play.Begin(Flow($"ask: How can I help?, again: Please say it otherwise., retries: 1, save: intent, {Intents}"))
            .Says("hm").Says("returns")
            .Transcript.ShouldBe("""
                > How can I help?
                < hm
                > Please say it otherwise.
                < returns
                = end
                """);

    [Fact]
    public void It_gives_up_after_as_many_answers_as_it_was_told() =>
        Play.Begin(Flow($"ask: How can I help?, retries: 1, {Intents}")).Says("hm").Says("hmm")
            .Transcript.ShouldEndWith("> How can I help?\n< hmm\n! Unknown\n= end");

    [Fact]
    public void Words_that_are_an_intent_are_no_command_and_others_may_be()
    {
        Play.Begin(Flow("ask: How can I help?, intents: { return: { fr: [retour] } }", "return: end")).Says("Retour").Path.ShouldBe("what-[return]->end");
        Play.Begin(Flow($"ask: How can I help?, {Intents}")).Says("human").Effects.OfType<FlowEffect.PersonWanted>().ShouldHaveSingleItem();
        Play.Begin(Flow($"ask: How can I help?, {Intents}")).Says("previous").Transcript.ShouldBe("> How can I help?\n< previous\n> How can I help?");
    }

    [Fact]
    public void Who_does_not_answer_in_time_leaves_by_timeout() =>
        Play.Begin(Flow($"ask: How can I help?, timeout: 5m, {Intents}", "returns: end, delivery: end, agent: end, timeout: end")).Later(Duration.FromMinutes(5))
            .Path.ShouldBe("what-[timeout]->end");

    [Fact]
    public void A_very_long_message_costs_no_more_than_a_long_one() => Recognised(new string('x', 4_000) + " return").Path.ShouldBe("what-[unknown]->end");

    private static Play Recognised(string said) => Play.Begin(Flow(Intents), Said(said));

    private static FlowScope Said(string words) => new() { Conversation = new Dictionary<string, Value> { ["said"] = Value.Of(words) } };

    private static string Flow(string attributes, string? outcomes = null) => $$"""
        what:
          intent: { {{attributes}} }
          outcomes: { {{outcomes ?? string.Join(", ", Names.Select(name => $"{name}: end"))}}, unknown: end }
        """;
}
