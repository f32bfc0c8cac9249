using Messaging.Conversations;
using Messaging.Flows;
using static Messaging.Core.Tests.Conversations.Starting;

namespace Messaging.Core.Tests.Conversations;

/// <summary>Flows that agents start by hand.</summary>
public sealed class ShortcutTests
{
    private static readonly Flow Refund = Asks("refund", "shortcut: true");
    private static readonly Flow OnlyForVips = Says("vips", "shortcut: true, if: { contact.tags: { contains: vip } }");

    [Fact]
    public void An_agent_sees_the_shortcuts_that_fit()
    {
        var conversation = new Deciding(others: [Refund, OnlyForVips, Welcome]);
        Shortcut.For(conversation.State, "anna", conversation.Circumstances).Select(shortcut => (shortcut.Flow, shortcut.Titles[""])).ShouldBe([("refund", "Refund")]);

        conversation.Turn(conversation.Commands(new Command.Tag("vip", Added: true)));

        Shortcut.For(conversation.State, "anna", conversation.Circumstances).Select(shortcut => shortcut.Flow).ShouldBe(["refund", "vips"]);
    }

    [Fact]
    public void He_lends_his_conversation_to_the_flow_and_has_it_back()
    {
        var conversation = new Deciding(others: [Refund]);

        conversation.Turn(conversation.Commands(new Command.Start("refund")));
        Refused(conversation).ShouldBeNull();
        conversation.Said.ShouldBe(["refund?"]);
        conversation.State.Handling.ShouldBeOfType<Handling.ByBot>();
        conversation.State.Flow!.Event!.ToString().ShouldBe("agent: anna");

        conversation.Turn(conversation.Says("42 Euro"));
        conversation.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        conversation.Said.ShouldBeEmpty();
    }

    [Fact]
    public void He_may_take_it_back_before_that()
    {
        var conversation = new Deciding(others: [Refund]);
        conversation.Turn(conversation.Commands(new Command.Start("refund")));

        conversation.Turn(conversation.Commands(new Command.Take()));

        conversation.State.ShouldSatisfyAllConditions(
            state => state.Handling.ShouldBeOfType<Handling.ByAgent>(),
            state => state.Flow.ShouldBeNull(),
            state => state.Lent.ShouldBeNull());
    }

    [Fact]
    public void A_flow_that_gives_the_conversation_to_others_does_not_give_it_back()
    {
        var conversation = new Deciding(others: [Does("escalate", "shortcut: true", "a:\n  assign: { team: second-level }\n  then: end")]);

        conversation.Turn(conversation.Commands(new Command.Start("escalate")));

        conversation.State.Handling.ShouldBeOfType<Handling.Queued>();
        conversation.State.Lent.ShouldBeNull();
    }

    [Fact]
    public void A_flow_that_runs_is_ended_only_if_he_says_so()
    {
        var conversation = new Deciding(bot: true, flow: Welcome, others: [Refund]);
        conversation.Turn(conversation.Says("hello"));

        conversation.Turn(conversation.Commands(new Command.Start("refund")));
        Refused(conversation).ShouldBe("The flow 'welcome' is running; it ends if you say that this one replaces it.");

        conversation.Turn(conversation.Commands(new Command.Start("refund") { Replaces = true }));
        Refused(conversation).ShouldBeNull();
        conversation.Said.ShouldBe(["refund?"]);
    }

    [Theory]
    [InlineData("refnd", "There is no shortcut 'refnd'.")]
    [InlineData("welcome", "There is no shortcut 'welcome'.")]
    [InlineData("vips", "The shortcut 'vips' does not fit this conversation.")]
    public void What_is_no_shortcut_here_is_refused(string flow, string reason)
    {
        var conversation = new Deciding(others: [Refund, OnlyForVips, Welcome]);

        conversation.Turn(conversation.Commands(new Command.Start(flow)));

        Refused(conversation).ShouldBe(reason);
    }

    [Fact]
    public void Nobody_starts_one_in_the_conversation_of_another()
    {
        var conversation = new Deciding(others: [Refund]);

        conversation.Turn(conversation.Commands(new Command.Start("refund"), "ben", "Ben"));

        Refused(conversation).ShouldBe("The conversation belongs to Anna.");
    }

    [Fact]
    public void Nobody_starts_one_for_who_objects_to_being_written_to()
    {
        var conversation = new Deciding(others: [Refund]);
        conversation.Turn(conversation.Brings(new Arrival.ConsentChanged(false, "all")));

        conversation.Turn(conversation.Commands(new Command.Start("refund")));

        Refused(conversation).ShouldBe("The customer objects to being written to here.");
    }

    private static string? Refused(Deciding conversation) => conversation.Effects.OfType<Effect.Answer>().Last().Result.Refused;
}
