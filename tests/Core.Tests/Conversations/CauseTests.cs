using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;
using NodaTime;
using static Messaging.Core.Tests.Conversations.Starting;

namespace Messaging.Core.Tests.Conversations;

/// <summary>Flows that begin by what happens beside the customer's messages: tags, fields, events, agents.</summary>
public sealed class CauseTests
{
    private const string MarkVip = "a:\n  tag: { add: vip }\n  then: end";

    private static readonly Flow Waits = Does(
        "welcome",
        "conversation: opened",
        "a:\n  wait: { for: 2d, events: [order-shipped], save: x }\n  outcomes: { order-shipped: b }\n  then: end\nb:\n  say: { text: \"{{ x.order }} has come\" }\n  then: end");

    private static readonly Flow Shipped = Does("shipped", "event: order-shipped", "a:\n  say: { text: \"On its way: {{ event.order }}\" }\n  then: end");

    [Fact]
    public void A_tag_that_a_flow_gives_starts_the_flow_that_waits_for_it_once_the_first_is_over()
    {
        var conversation = new Deciding(
            bot: true,
            flow: Does("welcome", "conversation: opened", "a:\n  tag: { add: vip }\n  then: b\nb:\n  ask: { type: text, text: Name?, save: x }\n  outcomes: { invalid: end }\n  then: end"),
            others: [Says("vip", "tag: { added: vip }")]);

        conversation.Turn(conversation.Says("hello"));
        conversation.Said.ShouldBe(["Name?"]);
        conversation.State.Contact.Tags.ShouldBe(["vip"]);

        conversation.Turn(conversation.Says("Anna"));
        conversation.Said.ShouldBe(["vip"]);
        conversation.Notices.ShouldBe(["flow.began"]);
        conversation.State.StartsByFlows.ShouldBe(1);
    }

    [Fact]
    public void A_tag_that_he_has_already_starts_nothing()
    {
        var conversation = new Deciding(
            bot: true, flow: Does("welcome", "conversation: opened", MarkVip), others: [Says("vip", "tag: { added: vip }"), Says("lost", "tag: { removed: vip }")]);
        conversation.Turn(conversation.Says("hello"));
        conversation.Said.ShouldBe(["vip"]);

        conversation.Turn(conversation.Says("hello"));

        conversation.Said.ShouldBeEmpty();
    }

    [Fact]
    public void Flows_that_start_each_other_come_to_an_end_that_is_explained()
    {
        var conversation = new Deciding(
            bot: true,
            flow: Does("welcome", "conversation: opened", MarkVip),
            others:
            [
                Does("ping", "tag: { added: vip }", "a:\n  tag: { remove: vip }\n  then: end"),
                Does("pong", "tag: { removed: vip }", MarkVip),
            ]);
        conversation.Turn(conversation.Says("hello"));

        for (var turn = 0; turn < 20; turn++)
        {
            conversation.State.Deadline.ShouldNotBeNull();
            if (conversation.State.Due.IsEmpty)
            {
                break;
            }

            conversation.State.Deadline.Value.ShouldBeLessThanOrEqualTo(conversation.Now);
            conversation.Turn();
        }

        conversation.State.StartsByFlows.ShouldBe(ConversationSettings.MostStartsByFlows);
        conversation.State.Due.ShouldBeEmpty();
        conversation.Notices.ShouldBe(["start.refused"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void A_field_that_changes_starts_a_flow_that_reads_what_it_was()
    {
        var conversation = new Deciding(
            bot: true,
            flow: Does("welcome", "conversation: opened", "a:\n  set: { contact.segment: gold }\n  then: end"),
            others: [Does("segment", "field: contact.segment, if: { event.value: { is: gold } }", "a:\n  say: { text: \"{{ event.before | default:nothing }} to {{ contact.segment }}\" }\n  then: end")]);

        conversation.Turn(conversation.Says("hello"));

        conversation.Said.ShouldBe(["nothing to gold"]);
    }

    [Fact]
    public void What_the_company_proves_of_a_customer_may_start_a_flow()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Says("known", "field: contact.user")]);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(conversation.Brings(new Arrival.Identified(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("user", "42"))));

        conversation.Said.ShouldBe(["known"]);
    }

    [Fact]
    public void An_event_starts_its_flow_with_what_it_tells()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Shipped]);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(Event(conversation));

        conversation.Said.ShouldBe(["On its way: A7"]);
        conversation.Notices.ShouldBe(["event", "flow.began"]);
    }

    [Fact]
    public void A_flow_that_waits_for_an_event_goes_on_and_no_other_begins_by_it()
    {
        var conversation = new Deciding(bot: true, flow: Waits, others: [Shipped]);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(Event(conversation));

        conversation.Said.ShouldBe(["A7 has come"]);
        conversation.State.Due.ShouldBeEmpty();
    }

    [Fact]
    public void A_flow_that_waits_for_an_event_gets_the_one_that_came_while_others_answered_elsewhere()
    {
        var conversation = new Deciding(bot: true, flow: Waits, others: [Shipped]);
        conversation.Turn(conversation.Says("hello"));
        conversation.Turn(conversation.Brings(new Arrival.RepliedElsewhere("m-1", new Content.Text("One moment"))));
        conversation.Turn(Event(conversation));
        conversation.Said.ShouldBeEmpty();

        conversation.AfterMinutes(31);

        conversation.Said.ShouldContain("A7 has come");
        conversation.Said.ShouldNotContain("On its way: A7");
    }

    [Fact]
    public void An_event_that_comes_while_a_flow_runs_starts_its_own_when_that_is_over()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Shipped]);
        conversation.Turn(conversation.Says("hello"));
        conversation.Turn(Event(conversation));
        conversation.Said.ShouldBeEmpty();

        conversation.Turn(conversation.Says("Anna"));

        conversation.Said.ShouldBe(["On its way: A7"]);
    }

    [Fact]
    public void An_event_takes_no_conversation_from_an_agent_and_is_told_once_he_is_done()
    {
        var conversation = new Deciding(others: [Shipped]);
        conversation.Turn(Event(conversation));
        conversation.Said.ShouldBeEmpty();
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>();

        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved)));

        conversation.Said.ShouldBe(["On its way: A7"]);
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Solved);
    }

    [Fact]
    public void What_a_customer_answers_to_a_flow_after_his_matter_was_solved_reopens_nothing()
    {
        var conversation = new Deciding(others: [Asks("shipped", "event: order-shipped")]);
        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved)));
        conversation.Turn(Event(conversation));

        conversation.Turn(conversation.Says("thanks, it came"));
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Solved);

        conversation.Turn(conversation.Says("but it is broken"));
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Open);
    }

    [Fact]
    public void An_event_that_nobody_waits_for_is_noted_and_opens_nothing_for_long()
    {
        var conversation = new Deciding(bot: true);

        conversation.Turn(Event(conversation));

        conversation.Notices.ShouldBe(["event"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void An_event_that_comes_before_a_conversation_has_closed_keeps_it_open()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Shipped]);
        conversation.Turn(conversation.Says("hello")).AfterMinutes(31);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();

        conversation.Turn(Event(conversation));

        conversation.Said.ShouldBe(["On its way: A7"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void A_flow_that_fails_in_a_conversation_that_an_agent_lent_gives_it_back()
    {
        var conversation = new Deciding(others: [Does("loop", "shortcut: true", "a:\n  set: { x: 1 }\n  then: b\nb:\n  set: { x: 2 }\n  then: a")]);

        conversation.Turn(conversation.Commands(new Command.Start("loop")));

        conversation.Notices.ShouldContain("flow.failed");
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    [Fact]
    public void An_event_of_days_ago_is_noted_and_not_acted_upon()
    {
        var conversation = new Deciding(bot: true, others: [Shipped]);

        conversation.Turn(Event(conversation, Duration.FromDays(-2)));

        conversation.Said.ShouldBeEmpty();
        conversation.Notices.ShouldBe(["event"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void Who_objects_to_being_written_to_is_not_because_of_an_event()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Shipped]);
        conversation.Turn(conversation.Says("hello"), conversation.Brings(new Arrival.ConsentChanged(false, "all")));

        conversation.Turn(Event(conversation));

        conversation.Said.ShouldBeEmpty();
        conversation.Notices.ShouldBe(["event", "start.refused"]);
    }

    [Fact]
    public void An_event_that_comes_while_others_answer_elsewhere_is_kept_until_the_bot_speaks_again()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Shipped]);
        conversation.Turn(conversation.Says("hello"));
        conversation.Turn(conversation.Brings(new Arrival.RepliedElsewhere("m-1", new Content.Text("I do that"))));
        conversation.Turn(Event(conversation));
        conversation.Said.ShouldBeEmpty();

        conversation.AfterMinutes(31);

        conversation.Said[^1].ShouldBe("On its way: A7");
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }

    [Fact]
    public void What_an_agent_does_in_his_own_conversation_lends_it_to_the_flow_until_that_is_over()
    {
        var conversation = new Deciding(others: [Asks("vip", "tag: { added: vip }")]);

        conversation.Turn(conversation.Commands(new Command.Tag("vip", Added: true)));
        conversation.Said.ShouldBe(["vip?"]);
        conversation.State.Handling.ShouldBeOfType<Handling.ByBot>();
        conversation.Effects.OfType<Effect.Place>().ShouldBe([new Effect.Place("anna", Held: false)]);

        conversation.Turn(conversation.Says("yes"));
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.Effects.OfType<Effect.Place>().ShouldBe([new Effect.Place("anna", Held: true)]);
        conversation.Notices.ShouldBe(["returned"]);
    }

    [Fact]
    public void What_another_agent_does_does_not()
    {
        var conversation = new Deciding(others: [Asks("vip", "tag: { added: vip }")]);

        conversation.Turn(conversation.Commands(new Command.Tag("vip", Added: true), "ben", "Ben"));

        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>();
        conversation.State.Contact.Tags.ShouldBe(["vip"]);
    }

    [Fact]
    public void No_more_causes_wait_than_so_many()
    {
        var conversation = new Deciding(others: [Shipped]);

        conversation.Turn([.. Enumerable.Range(0, ConversationSettings.MostDue + 1).Select(_ => Event(conversation))]);

        conversation.State.Due.Length.ShouldBe(ConversationSettings.MostDue);
        conversation.Notices.ShouldContain("start.dropped");
    }

    [Fact]
    public void A_ticket_of_a_flow_waits_for_its_team_when_the_flow_is_over()
    {
        var conversation = new Deciding(
            bot: true, flow: Does("welcome", "conversation: opened", "a:\n  ticket: { subject: Broken, priority: high, team: returns, note: Look. }\n  then: b\nb:\n  say: { text: We look. }\n  then: end"));

        conversation.Turn(conversation.Says("hello"));

        conversation.Said.ShouldBe(["We look."]);
        conversation.State.Ticket!.ShouldSatisfyAllConditions(
            ticket => ticket.Status.ShouldBe(TicketStatus.New),
            ticket => ticket.Subject.ShouldBe("Broken"),
            ticket => ticket.Priority.ShouldBe(TicketPriority.High));
        conversation.State.Handling.ShouldBeOfType<Handling.Queued>().For.ShouldBe([new Target.ToTeam("returns")]);
        conversation.Effects.OfType<Effect.Record>().Select(record => record.Line.What).ShouldContain(new TimelineItem.AgentNote("welcome", "Look."));
    }

    [Fact]
    public void A_flow_that_wants_a_ticket_again_changes_the_one_that_there_is()
    {
        var conversation = new Deciding(others: [Does("urgent", "shortcut: true", "a:\n  ticket: { subject: \"{{ contact.nothing }}\", priority: urgent }\n  then: end")]);
        var before = conversation.State.Ticket! with { Subject = "Broken" };

        conversation.Turn(conversation.Commands(new Command.Start("urgent")));

        conversation.State.Ticket.ShouldBe(before with { Subject = null, Priority = TicketPriority.Urgent });
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>();
    }

    private static Entry Event(Deciding conversation, Duration? after = null) =>
        conversation.Brings(new Arrival.Happened("order-shipped", new Value.Map(new Dictionary<string, Value> { ["order"] = Value.Of("A7") })), after);
}
