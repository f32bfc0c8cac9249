using System.Collections.Immutable;
using Messaging.Conversations;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

public sealed class SilenceTests
{
    private static readonly Phrases Phrases = Phrases.English;

    [Fact]
    public void Somebody_who_does_not_answer_is_reminded_after_5_minutes()
    {
        var conversation = new Deciding().Replies("How may I help?");

        conversation.State.Deadline.ShouldBe(conversation.Now + Duration.FromMinutes(5));
        conversation.AfterMinutes(4.9).Said.ShouldBeEmpty();
        conversation.AfterMinutes(0.1).Said.ShouldBe([Phrases.Reminder]);
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Open);
    }

    [Fact]
    public void After_10_minutes_he_is_told_and_the_ticket_waits_for_him()
    {
        var conversation = new Deciding().Replies("How may I help?").AfterMinutes(5);

        conversation.AfterMinutes(4.9).Said.ShouldBeEmpty();
        conversation.AfterMinutes(0.1).Said.ShouldBe([Phrases.Resting]);
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Pending);
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Inactive>();
        conversation.State.Occupies.ShouldBeNull();
    }

    [Fact]
    public void After_11_minutes_it_is_solved_by_silence()
    {
        var conversation = new Deciding().Replies("How may I help?").AfterMinutes(5).AfterMinutes(5).AfterMinutes(1);

        conversation.Said.ShouldBeEmpty();
        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Solved);
        conversation.State.Ticket.SolvedBySilence.ShouldBeTrue();
        conversation.State.Silence.ShouldBeNull();
        conversation.State.Deadline.ShouldBe(conversation.Now + Duration.FromDays(4));
    }

    [Fact]
    public void Where_nobody_looked_in_time_each_stage_is_done_once_and_in_order()
    {
        var conversation = new Deciding().Replies("How may I help?").AfterMinutes(12);

        conversation.Said.ShouldBe([Phrases.Reminder, Phrases.Resting]);
        conversation.Notices.ShouldBe(["silence.reminded", "silence.told", "silence.solved"]);
        conversation.AfterMinutes(12).Effects.ShouldBeEmpty();
    }

    [Fact]
    public void Only_our_own_waiting_is_counted()
    {
        var conversation = new Deciding().Replies("How may I help?");

        conversation.Turn(conversation.Says("my order is lost"));

        conversation.State.Silence.ShouldBeNull();
        conversation.AfterMinutes(60).Said.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_counted_from_our_last_message()
    {
        var conversation = new Deciding().Replies("How may I help?").AfterMinutes(4).Replies("Hello?");

        conversation.AfterMinutes(4).Said.ShouldBeEmpty();
        conversation.AfterMinutes(1).Said.ShouldBe([Phrases.Reminder]);
    }

    [Theory]
    [InlineData(10, TicketStatus.Pending, 0)]
    [InlineData(11, TicketStatus.Solved, 1)]
    public void An_answer_opens_the_ticket_again_and_brings_it_back_to_who_had_it(int minutes, TicketStatus before, int reopened)
    {
        var conversation = new Deciding().Replies("How may I help?").AfterMinutes(minutes);
        conversation.State.Ticket!.Status.ShouldBe(before);

        conversation.Turn(conversation.Says("here I am"));

        conversation.State.Ticket!.Status.ShouldBe(TicketStatus.Open);
        conversation.State.Ticket.Reopened.ShouldBe(reopened);
        conversation.State.Ticket.SolvedBySilence.ShouldBeFalse();
        conversation.State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();
        conversation.State.Handling.ShouldBeOfType<Handling.Queued>().For[0].ShouldBe(new Messaging.Routing.Target.ToAgent("anna"));
    }

    [Fact]
    public void A_ticket_on_hold_is_nobodys_silence()
    {
        var conversation = new Deciding().Replies("I have to ask somebody");

        conversation.Turn(conversation.Commands(new Command.Mark(TicketStatus.OnHold)));

        conversation.AfterMinutes(60).Said.ShouldBeEmpty();
    }

    [Fact]
    public void Who_gives_it_back_to_the_queue_ends_the_counting()
    {
        var conversation = new Deciding().Replies("A colleague will know");

        conversation.Turn(conversation.Commands(new Command.Release()));

        conversation.State.Silence.ShouldBeNull();
        conversation.AfterMinutes(60).Said.ShouldNotContain(Phrases.Reminder);
    }

    [Theory]
    [InlineData("team:support")]
    [InlineData("channel:sms")]
    public void A_team_or_a_channel_has_rules_of_its_own(string key)
    {
        var patient = new SilenceRule { Remind = null, Tell = Duration.FromHours(2), Solve = null };
        var settings = new ConversationSettings { Silences = ImmutableDictionary<string, SilenceRule>.Empty.Add(key, patient) };
        var conversation = new Deciding(settings).Replies("How may I help?");

        conversation.State.Deadline.ShouldBe(conversation.Now + Duration.FromHours(2));
        conversation.After(Duration.FromHours(2)).Said.ShouldBe([Phrases.Resting]);
        conversation.State.Deadline.ShouldBeNull();
    }
}
