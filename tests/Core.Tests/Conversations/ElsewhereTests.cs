using Messaging.Conversations;
using Messaging.Core.Tests.Flows;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

/// <summary>Somebody of ours answers in the vendor's own app.</summary>
public sealed class ElsewhereTests
{
    private const string Question = """
        ask:
          ask: { type: text, text: Which order?, save: order }
          outcomes: { invalid: end }
          then: done
        done:
          say: { text: "Thank you for {{ order }}." }
          then: end
        """;

    private static readonly Duration Pause = new ConversationSettings().Elsewhere!.Value;
    private static readonly Flow Asks = Flowing.Steps(Question);
    private static readonly Flow AsksWithATimeOut = Flowing.Steps(
        Question.Replace("save: order", "save: order, timeout: 10m", StringComparison.Ordinal).Replace("invalid: end", "invalid: end, timeout: end", StringComparison.Ordinal));

    private static readonly Flow LooksUp = Flowing.Steps("""
        context:
          lookup: { connectors: { crm: { email: a }, orders: { customer: 7 } }, timeout: 2s }
          outcomes: { failed: failed }
          then: greet
        greet:
          say: { text: "Hello {{ crm.name }}" }
          then: end
        failed:
          say: { text: Hello }
          then: end
        """);

    private static readonly Flow Requests = Flowing.Steps("""
        call:
          http: { get: "https://crm.example/", timeout: 5s }
          outcomes: { failed: failed }
          then: good
        good:
          say: { text: It worked }
          then: end
        failed:
          say: { text: It failed }
          then: end
        """);

    [Fact]
    public void The_bot_keeps_quiet_and_the_answer_counts()
    {
        var conversation = Asked();

        conversation.Turn(Answer(conversation));

        conversation.State.Handling.ShouldBe(new Handling.ByOthers(conversation.Now, conversation.Now + Pause));
        conversation.Notices.ShouldBe(["elsewhere"]);
        Published(conversation).ShouldBe(["message.replied elsewhere", "conversation.elsewhere"]);
        conversation.Turn(conversation.Says("42")).Said.ShouldBeEmpty();
        conversation.State.Flow!.Waiting.ShouldBeOfType<Waiting.Reply>();
    }

    [Fact]
    public void What_the_customer_writes_meanwhile_is_kept_and_the_flow_goes_on_where_it_was()
    {
        var conversation = Asked();
        conversation.Turn(Answer(conversation));
        conversation.Turn(conversation.Says("thank you, and how do I pay?"));
        conversation.Effects.OfType<Effect.Record>().Select(record => record.Line.What).ShouldHaveSingleItem().ShouldBeOfType<TimelineItem.FromCustomer>();

        conversation.After(Pause - Duration.Epsilon).Effects.ShouldBeEmpty();
        conversation.After(Duration.Epsilon).Said.ShouldBeEmpty();

        conversation.State.Handling.ShouldBeOfType<Handling.ByBot>();
        conversation.Notices.ShouldBe(["returned"]);
        Published(conversation).ShouldBe(["conversation.returned"]);
        conversation.Turn(conversation.Says("42")).Said.ShouldBe(["Thank you for 42."]);
    }

    [Fact]
    public void Each_further_answer_prolongs_it_and_one_that_comes_late_does_not_shorten_it()
    {
        var conversation = Asked();
        var since = conversation.Now;
        conversation.Turn(Answer(conversation)).AfterMinutes(4);

        conversation.Turn(Answer(conversation));
        conversation.Turn(Answer(conversation, Duration.FromMinutes(-2)));

        conversation.State.Handling.ShouldBe(new Handling.ByOthers(since, conversation.Now + Pause));
        conversation.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void The_question_of_a_flow_does_not_time_out_meanwhile_and_has_then_the_time_that_it_had()
    {
        var conversation = new Deciding(bot: true, flow: AsksWithATimeOut);
        conversation.Turn(conversation.Says("hello")).Said.ShouldBe(["Which order?"]);
        conversation.AfterMinutes(6);
        conversation.Turn(Answer(conversation), conversation.Says("yes?", Duration.FromSeconds(1)));

        conversation.After(Pause).Said.ShouldBeEmpty();
        conversation.AfterMinutes(3.9).Said.ShouldBeEmpty();
        conversation.State.Flow!.Outcome.ShouldBeNull();
        conversation.AfterMinutes(0.1).State.Flow!.Outcome.ShouldNotBeNull();
    }

    [Fact]
    public void Silence_is_counted_as_with_an_agent_but_nothing_is_closed_under_the_hands_of_others()
    {
        var conversation = Asked();
        conversation.AfterMinutes(4);
        conversation.Turn(Answer(conversation));

        conversation.AfterMinutes(4.9).Said.ShouldBeEmpty();
        conversation.AfterMinutes(0.1).Said.ShouldBe([Phrases.English.Reminder]);
        conversation.AfterMinutes(5).Said.ShouldBe([Phrases.English.Resting]);
        conversation.AfterMinutes(1).State.Lifecycle.ShouldBeOfType<Lifecycle.Inactive>();
        conversation.State.Deadline.ShouldBe(((Handling.ByOthers)conversation.State.Handling).Until);
        conversation.AfterMinutes(19).State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void An_answer_that_was_written_before_the_customers_last_word_does_not_make_him_owe_one()
    {
        var conversation = Asked();
        conversation.AfterMinutes(1);
        conversation.Turn(Answer(conversation, Duration.FromSeconds(-1)), conversation.Says("thanks"));

        conversation.Turn(Answer(conversation, Duration.FromSeconds(-2)));

        conversation.State.Silence.ShouldBeNull();
        conversation.State.Handling.ShouldBeOfType<Handling.ByOthers>();
    }

    [Fact]
    public void An_agent_keeps_his_conversation_and_the_answer_is_as_one_of_his()
    {
        var conversation = new Deciding();
        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Pending)));

        conversation.Turn(Answer(conversation));

        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Open);
        conversation.State.Silence!.Since.ShouldBe(conversation.Now);
        Published(conversation).ShouldContain("message.replied elsewhere");
    }

    [Fact]
    public void In_a_queue_it_keeps_its_place_and_is_not_told_that_nobody_is_free()
    {
        var conversation = new Deciding(bot: true);
        conversation.Turn(conversation.Says("hello"));
        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();

        conversation.Turn(Answer(conversation));
        conversation.AfterMinutes(1);

        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();
        conversation.Turn(conversation.Own(new Arrival.Chosen(conversation.State.Calls[0].Id, new Messaging.Routing.AgentChoice(null, "least-open", "nobody is online"), null)));
        conversation.Said.ShouldBeEmpty();
    }

    [Fact]
    public void An_agent_of_ours_may_take_it()
    {
        var conversation = Asked();
        conversation.Turn(Answer(conversation));

        conversation.Turn(conversation.Commands(new Command.Reply(new Content.Text("Hi"))));
        conversation.Effects.OfType<Effect.Answer>().Single().Result.Refused.ShouldBe("Others answer it outside of this system; take it first.");

        conversation.Turn(conversation.Commands(new Command.Take()));
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.State.Flow.ShouldBeNull();
        conversation.After(Pause).State.Handling.ShouldBeOfType<Handling.ByAgent>();
    }

    [Fact]
    public void A_result_that_comes_meanwhile_is_kept_for_the_flow()
    {
        var conversation = new Deciding(bot: true, flow: Requests);
        conversation.Turn(conversation.Says("hello"));
        var call = conversation.State.Calls.ShouldHaveSingleItem();
        conversation.Turn(Answer(conversation));

        conversation.Turn(conversation.Own(new Arrival.Returned(call.Id, new CallResult.Answered(200, new Dictionary<string, Value>()))));
        conversation.Said.ShouldBeEmpty();
        conversation.State.Awaited.ShouldBeEmpty();
        conversation.State.Deadline.ShouldNotBe(call.Deadline);

        conversation.AfterMinutes(1).Said.ShouldBeEmpty();
        conversation.After(Pause).Said.ShouldContain("It worked");
        conversation.State.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void A_look_up_that_half_answers_meanwhile_is_half_answered_afterwards()
    {
        var conversation = new Deciding(bot: true, flow: LooksUp);
        conversation.Turn(conversation.Says("hello"));
        var crm = conversation.State.Calls[0];
        conversation.Turn(Answer(conversation));
        conversation.Turn(conversation.Own(new Arrival.Returned(crm.Id, new CallResult.Answered(200, new Dictionary<string, Value> { ["name"] = Value.Of("Anna") }))));

        conversation.AfterMinutes(1).Said.ShouldBeEmpty();
        conversation.State.Awaited.ShouldBeEmpty();

        conversation.After(Pause).Said.ShouldContain("Hello Anna");
        conversation.State.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_kept_for_the_flow_goes_with_it_when_an_agent_takes_over()
    {
        var conversation = new Deciding(bot: true, flow: Requests);
        conversation.Turn(conversation.Says("hello"));
        conversation.Turn(Answer(conversation)).AfterMinutes(1);
        conversation.State.Calls.ShouldHaveSingleItem();

        conversation.Turn(conversation.Commands(new Command.Take()));

        conversation.State.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_came_between_two_conversations_is_read_by_the_next()
    {
        var conversation = new Deciding(bot: true, flow: Asks);

        conversation.Turn(Answer(conversation, Duration.FromMinutes(-10)), conversation.Says("that is kind"));

        conversation.Said.ShouldBeEmpty();
        conversation.State.Handling.ShouldBe(new Handling.ByOthers(conversation.Now, conversation.Now + Pause - Duration.FromMinutes(10)));
        conversation.AfterMinutes(20).State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void One_that_is_older_than_the_pause_counts_and_stops_nothing()
    {
        var conversation = new Deciding(bot: true, flow: Asks);

        conversation.Turn(Answer(conversation, -Pause), conversation.Says("hello"));

        conversation.Said.ShouldBe(["Which order?"]);
        Published(conversation).ShouldContain("message.replied elsewhere");
    }

    [Fact]
    public void A_message_that_is_read_together_with_the_end_of_the_pause_is_answered()
    {
        var conversation = Asked();
        conversation.Turn(Answer(conversation));

        conversation.Turn(conversation.Says("theirs", Pause - Duration.Epsilon), conversation.Says("42", Pause)).Said.ShouldBe(["Thank you for 42."]);
    }

    [Fact]
    public void Where_the_company_wishes_so_it_stops_nothing()
    {
        var conversation = new Deciding(new ConversationSettings { Elsewhere = null }, bot: true, flow: Asks);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(Answer(conversation));

        Published(conversation).ShouldBe(["message.replied elsewhere"]);
        conversation.Turn(conversation.Says("42")).Said.ShouldBe(["Thank you for 42."]);
    }

    [Fact]
    public void A_floor_that_the_vendor_gives_back_is_ours_at_once()
    {
        var conversation = Asked();
        conversation.Turn(conversation.Brings(new Arrival.Said("s1", new Content.Text("for a person")) { Overheard = true }));
        conversation.Turn(Answer(conversation));
        conversation.Said.ShouldBeEmpty();
        conversation.State.Silence.ShouldBeNull();

        conversation.Turn(conversation.Says("42")).Said.ShouldBe(["Thank you for 42."]);
    }

    private static Deciding Asked()
    {
        var conversation = new Deciding(bot: true, flow: Asks);
        conversation.Turn(conversation.Says("hello")).Said.ShouldBe(["Which order?"]);
        return conversation;
    }

    private static Entry Answer(Deciding conversation, Duration? after = null) =>
        conversation.Brings(new Arrival.RepliedElsewhere("e", new Content.Text("from my phone")), after);

    private static IEnumerable<string> Published(Deciding conversation) =>
        conversation.Effects.OfType<Effect.Publish>().Select(effect => $"{effect.Event.Type} {effect.Event.Detail}".TrimEnd());
}
