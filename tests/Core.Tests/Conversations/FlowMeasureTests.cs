using Messaging.Conversations;
using Messaging.Core.Tests.Flows;
using Messaging.Flows;

namespace Messaging.Core.Tests.Conversations;

/// <summary>What is made known of a flow's run, so that its shares can be counted: contained, handed over, not understood, deflected.</summary>
public class FlowMeasureTests
{
    private static readonly Flow Flow = Flowing.Steps("""
        what:
          intent: { intents: { thanks: [thank you very much], returns: [how do returns work] } }
          outcomes: { thanks: welcome, returns: solved, unknown: to-people }
        welcome:
          say: { text: You are welcome. }
          then: end
        solved:
          confirm: { text: Did this solve it?, silent: counts }
          outcomes: { "no": to-people }
          then: done
        done:
          close: { reason: answered }
        to-people:
          assign: { team: support, otherwise: { team: managers } }
          then: end
        """);

    [Fact]
    public void A_run_that_ends_without_people_is_contained() => Told("thank you very much").ShouldBe([FlowEvents.Began, FlowEvents.Contained]);

    [Fact]
    public void A_yes_is_a_deflection_and_leaves_no_ticket()
    {
        var anna = new Deciding(bot: true, flow: Flow);
        Told(anna, "how do returns work").ShouldBe([FlowEvents.Began]);

        Told(anna, "yes").ShouldBe([FlowEvents.Deflected, FlowEvents.Contained]);

        anna.State.Ticket.ShouldBeNull();
        anna.State.Lifecycle.ShouldBeOfType<Lifecycle.Closing>();
    }

    [Fact]
    public void Silence_that_counts_is_one_too()
    {
        var anna = new Deciding(bot: true, flow: Flow);
        Told(anna, "how do returns work");

        anna.AfterMinutes(10);

        Events(anna).ShouldBe([FlowEvents.Deflected, FlowEvents.Contained]);
    }

    [Fact]
    public void A_no_hands_over_once()
    {
        var anna = new Deciding(bot: true, flow: Flow);
        Told(anna, "how do returns work");

        Told(anna, "no").ShouldBe([FlowEvents.HandedOver]);

        anna.State.Ticket.ShouldNotBeNull();
    }

    [Fact]
    public void Who_is_not_understood_is_counted_and_handed_over() =>
        Told("quantum physics").ShouldBe([FlowEvents.Began, FlowEvents.Unknown, FlowEvents.HandedOver]);

    [Fact]
    public void Each_event_says_of_which_flow_it_is()
    {
        var anna = new Deciding(bot: true, flow: Flow);
        Told(anna, "quantum physics");

        anna.Effects.OfType<Effect.Publish>().Select(publish => publish.Event).Where(IsOfFlow).ShouldAllBe(happened => happened.Detail == Flow.ToString());
        anna.Effects.OfType<Effect.Publish>().Select(publish => publish.Event).Where(IsOfFlow).Select(FlowEvents.FlowOf).ShouldAllBe(flow => flow == "test");
    }

    [Fact]
    public void The_words_of_several_messages_at_once_are_read_together()
    {
        var anna = new Deciding(bot: true, flow: Flow);

        anna.Turn(anna.Says("how do"), anna.Says("returns work"));

        anna.State.Said.ShouldBe("how do\nreturns work");
        anna.Effects.OfType<Effect.Trace>().Select(trace => trace.Step).ShouldContain(step => step.StartsWith("what -returns-> solved", StringComparison.Ordinal));
    }

    private static List<string> Told(string said) => Told(new Deciding(bot: true, flow: Flow), said);

    private static List<string> Told(Deciding anna, string said)
    {
        anna.Turn(anna.Says(said));
        return Events(anna);
    }

    private static List<string> Events(Deciding anna) => [.. anna.Effects.OfType<Effect.Publish>().Select(publish => publish.Event).Where(IsOfFlow).Select(happened => happened.Type)];

    private static bool IsOfFlow(DomainEvent happened) => happened.Type.StartsWith("flow.", StringComparison.Ordinal);
}
