using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Flows;
using Messaging.Flows.Bots;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class BotTests
{
    [Fact]
    public void It_answers_the_last_words_and_then_each_message_until_it_is_done() =>
        Talking("hi").Answers("Hello! Which lamp?").Says("The red one").Answers("It costs 20.", "done").Transcript.ShouldBe("""
            ! ask shop: hi (1)
            > Hello! Which lamp?
            < The red one
            ! ask shop: The red one (2)
            > It costs 20.
            > done
            = end
            """);

    [Fact]
    public void It_hands_over_and_leaves_what_it_learned() =>
        Talking("hi").Returned(Answer("Somebody comes.", "handoff", new Value.Map(new Dictionary<string, Value> { ["about"] = Value.Of("a lamp") })))
            .Transcript.ShouldEndWith("> Somebody comes.\n> person: a lamp\n= end");

    [Fact]
    public void After_as_many_questions_as_it_may_be_asked_the_flow_goes_on_without_it() =>
        Talking("hi").Answers("a").Says("1").Answers("b").Says("2").Answers("c").Says("3").Transcript.ShouldEndWith("> c\n< 3\n> limit\n= end");

    [Fact]
    public void What_the_customer_writes_while_it_thinks_is_its_next_question() =>
        Talking("hi").Says("I mean").Says("hello").Answers("Yes?").Transcript.ShouldEndWith("< I mean\n< hello\n> Yes?\n! ask shop: I mean\nhello (2)");

    [Fact]
    public void Whoever_waits_for_its_answer_still_waits_no_longer_than_for_that() =>
        Talking("hi").Says("hello?").Later(Duration.FromSeconds(65)).Transcript.ShouldEndWith("> failed\n= end");

    [Fact]
    public void Without_an_answer_in_time_or_with_one_that_nobody_understands_it_fails()
    {
        Talking("hi").Returned(new CallResult.Failed("status-500", "")).Transcript.ShouldEndWith("> failed\n= end");
        Talking("hi").Returned(new CallResult.TimedOut()).Transcript.ShouldEndWith("> failed\n= end");
        Talking("hi").Answers("x", "dance").Transcript.ShouldEndWith("> failed\n= end");
        Talking("hi").Returned(new CallResult.Answered(200, new Dictionary<string, Value>())).Transcript.ShouldEndWith("> failed\n= end");
        Talking("hi").Answers("x").Take(new FlowInput.DeliveryFailed()).Transcript.ShouldEndWith("> failed\n= end");
    }

    [Fact]
    public void The_word_for_a_person_is_heard_even_while_it_thinks()
    {
        Talking("hi").Says("agent").Effects.OfType<FlowEffect.PersonWanted>().ShouldHaveSingleItem();
        Talking("hi").Answers("Which lamp?").Says("human").Run.HandedOver.ShouldBeTrue();
    }

    [Fact]
    public void A_customer_who_goes_silent_leaves_by_timeout() =>
        Talking("hi").Answers("Which lamp?").Later(Duration.FromMinutes(30)).Transcript.ShouldEndWith("> Which lamp?\n> timeout\n= end");

    [Fact]
    public void It_is_asked_with_all_that_it_needs_to_answer()
    {
        var question = (CallSpec.Bot)Talking("salut", new FlowScope { Languages = ["fr"], Channel = Channel.WhatsApp, Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna") } }).Calling;

        var conversation = ConversationId.Opened(Conversations.Deciding.Lane, 1);
        var body = JsonNode.Parse(BotContract.Body(question, conversation))!;

        JsonNode.DeepEquals(body, JsonNode.Parse($$"""
            { "conversation": "{{conversation}}", "turn": 1, "text": "salut", "language": "fr", "channel": "whatsapp", "with": { "name": "Anna" } }
            """)).ShouldBeTrue(body.ToJsonString());
        question.Timeout.ShouldBe(Duration.FromSeconds(5));
    }

    private static Play Talking(string said, FlowScope? scope = null) => Play.Begin(
        """
        talk:
          bot: { name: shop, turns: 3, answer: 5s, timeout: 30m, with: { name: "{{ contact.name | default:somebody }}" }, save: wish }
          outcomes: { handoff: person, failed: failed, limit: limit, timeout: late }
          then: done
        done: { say: { text: done }, then: end }
        person: { say: { text: "person: {{ wish.about }}" }, then: end }
        failed: { say: { text: failed }, then: end }
        limit: { say: { text: limit }, then: end }
        late: { say: { text: timeout }, then: end }
        """,
        (scope ?? new FlowScope()) with { Conversation = new Dictionary<string, Value> { ["said"] = Value.Of(said) } });

    internal static CallResult.Answered Answer(string say, string? next, Value? values = null) => new(200, new Dictionary<string, Value>
    {
        ["say"] = Value.Of(say),
        ["next"] = Value.Of(next),
        ["values"] = values ?? Value.None,
    });
}

internal static class BotPlay
{
    public static Play Answers(this Play play, string say, string? next = null) => play.Returned(BotTests.Answer(say, next));
}
