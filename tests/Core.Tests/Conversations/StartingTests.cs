using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Tickets;
using NodaTime;
using static Messaging.Core.Tests.Conversations.Starting;

namespace Messaging.Core.Tests.Conversations;

/// <summary>Which flow begins when the customer writes, and when all is said.</summary>
public sealed class StartingTests
{
    [Fact]
    public void The_flow_of_the_account_meets_who_writes_where_no_other_waits_for_that()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Says("returns", "keyword: return"), Says("other", "conversation: opened, by: contact")]);

        conversation.Turn(conversation.Says("hello"));

        conversation.Said.ShouldBe(["welcome?"]);
    }

    [Fact]
    public void Without_a_flow_of_the_account_people_meet_him()
    {
        var conversation = new Deciding(bot: true, others: [Welcome]);

        conversation.Turn(conversation.Says("hello"));

        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();
    }

    [Theory]
    [InlineData("keyword: return")]
    [InlineData("message: true")]
    [InlineData("conversation: opened, if: { channel: { is: sms } }")]
    [InlineData("conversation: opened, if: { event.text: { matches: ret } }")]
    public void A_flow_that_waits_for_such_a_message_goes_before_that_of_the_account(string start)
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Says("returns", start)]);

        conversation.Turn(conversation.Says("Return!"));

        conversation.Said.ShouldBe(["returns"]);
    }

    [Fact]
    public void The_conditions_of_the_accounts_own_flow_hold_as_well()
    {
        var conversation = new Deciding(bot: true, flow: Asks("welcome", "conversation: opened, if: { language: { is: fr } }"));

        conversation.Turn(conversation.Says("hello"));

        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();
    }

    [Fact]
    public void While_a_flow_runs_nothing_that_the_customer_writes_starts_another()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Says("returns", "keyword: return")]);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(conversation.Says("return"));
        conversation.Said.ShouldBeEmpty();
        conversation.State.Flow!.Outcome.ShouldBe("end");

        conversation.Turn(conversation.Says("return"));
        conversation.Said.ShouldBe(["returns"]);
    }

    [Fact]
    public void Of_messages_that_came_together_one_keyword_is_enough()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Says("returns", "keyword: return")]);

        conversation.Turn(conversation.Says("hello"), conversation.Says("return"));

        conversation.Said.ShouldBe(["returns"]);
    }

    [Fact]
    public void Who_comes_by_an_advertisement_is_met_by_its_flow()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Does("summer", "ad: [summer-26]", "a:\n  say: { text: \"From {{ event.headline }}\" }\n  then: end")]);

        conversation.Turn(conversation.Brings(new Arrival.Said("id-1", new Content.Text("Hi")) { Referral = new Referral("ad", "summer-26", null, "Shoes") }));

        conversation.Said.ShouldBe(["From Shoes"]);
    }

    [Fact]
    public void A_flow_begins_once_for_a_contact_where_it_says_so()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Says("first-time", "message: true, once: contact")]);

        conversation.Turn(conversation.Says("hello"));
        conversation.Said.ShouldBe(["first-time"]);
        conversation.Effects.OfType<Effect.Remember>().ShouldNotBeEmpty();

        conversation.Turn(conversation.Says("hello again"));
        conversation.Said.ShouldBe(["welcome?"]);
        conversation.State.Contact.Begun.ShouldBe(["first-time"]);
    }

    [Fact]
    public void What_the_flow_before_had_asked_for_is_not_taken_for_an_answer_to_the_next()
    {
        const string steps = "a:\n  http: { get: \"https://example.org\" }\n  outcomes: { failed: end }\n  then: end";
        var conversation = new Deciding(bot: true, flow: Does("welcome", "conversation: opened", steps), others: [Does("again", "shortcut: true", steps)]);
        conversation.Turn(conversation.Says("hello"));
        var before = conversation.State.Calls.ShouldHaveSingleItem();
        conversation.Turn(conversation.Commands(new Command.Start("again") { Replaces = true }));

        conversation.Turn(conversation.Own(new Arrival.Returned(before.Id, new CallResult.TimedOut())));

        conversation.Notices.ShouldBe(["call.late"]);
        conversation.State.Calls.ShouldHaveSingleItem().Id.ShouldNotBe(before.Id);
    }

    [Fact]
    public void Before_a_conversation_closes_a_flow_may_have_the_last_word_once()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Asks("goodbye", "conversation: closed")]);
        conversation.Turn(conversation.Says("hello"));

        conversation.AfterMinutes(31);
        conversation.Said.ShouldBe(["goodbye?"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();

        conversation.Turn(conversation.Says("it was fine"));
        conversation.Said.ShouldBeEmpty();
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void Who_does_not_answer_the_last_word_keeps_nothing_open()
    {
        var conversation = new Deciding(bot: true, flow: Says("welcome", "conversation: opened"), others: [Asks("goodbye", "conversation: closed")]);
        conversation.Turn(conversation.Says("hello")).AfterMinutes(31);

        conversation.AfterMinutes(60);

        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void A_solved_ticket_closes_after_the_last_word_too()
    {
        var conversation = new Deciding(others: [Asks("goodbye", "conversation: closed")]);
        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved)));

        conversation.After(Duration.FromDays(4));
        conversation.Said.ShouldBe(["goodbye?"]);
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Solved);

        conversation.Turn(conversation.Says("fine"));
        (conversation.State.Ticket!.Status, conversation.State.Lifecycle).ShouldBe((TicketStatus.Closed, new Lifecycle.Closing(conversation.Now)));
    }

    [Fact]
    public void A_solved_ticket_whose_customer_does_not_answer_the_last_word_closes_four_days_later()
    {
        var conversation = new Deciding(others: [Asks("goodbye", "conversation: closed")]);
        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.Solved))).After(Duration.FromDays(4));

        conversation.After(Duration.FromDays(4));

        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Closed);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void A_flow_that_closes_by_itself_is_followed_by_the_last_word_in_the_same_turn()
    {
        var conversation = new Deciding(
            bot: true, flow: Does("welcome", "conversation: opened", "a:\n  close: { reason: done }"), others: [Says("goodbye", "conversation: closed")]);

        conversation.Turn(conversation.Says("hello"));

        conversation.Said.ShouldBe(["goodbye"]);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void A_state_that_was_stored_before_flows_could_wait_for_their_turn_is_read()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new Deciding().State, MessagingJson.Default.Conversation);
        json.ShouldContain("\"due\":[],");

        System.Text.Json.JsonSerializer.Deserialize(json.Replace("\"due\":[],", "", StringComparison.Ordinal), MessagingJson.Default.Conversation)!.Due.ShouldBeEmpty();
    }
}
