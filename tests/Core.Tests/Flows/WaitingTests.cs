using Messaging.Flows;
using Messaging.Hours;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class WaitingTests
{
    private const string Wait = "wait:\n  wait: { for: 2h }\n  then: late\nlate:\n  say: { text: Later }\n  then: end";

    [Fact]
    public void A_wait_ends_at_its_deadline_and_not_before()
    {
        var play = Play.Begin(Wait);
        play.Run.Deadline.ShouldBe(play.Now + Duration.FromHours(2));
        play.Later(Duration.FromHours(2) - Duration.Epsilon).Effects.ShouldBeEmpty();
        play.Later(Duration.Epsilon).Transcript.ShouldBe("> Later\n= end");
    }

    [Fact]
    public void Who_leaves_a_question_unanswered_is_reminded_once_and_has_the_rest_of_the_time()
    {
        const string Steps = "ask:\n  ask: { type: email, text: Where?, retries: 1, timeout: 10m, remind: { after: 3m, text: Still there? }, save: a }\n  outcomes: { invalid: end, timeout: late }\n  then: end\nlate:\n  say: { text: Too late. }\n  then: end";
        var play = Play.Begin(Steps).Later(Duration.FromMinutes(3)).Later(Duration.FromMinutes(6)).Later(Duration.FromMinutes(1));

        play.Transcript.ShouldBe("> Where?\n> Still there?\n> Too late.\n= end");
        Play.Begin(Steps).Later(Duration.FromMinutes(3)).Says("x").Later(Duration.FromMinutes(3)).Says("a@b.example").Transcript
            .ShouldBe("> Where?\n> Still there?\n< x\n> Where?\n> Still there?\n< a@b.example\n= end");
    }

    [Theory]
    [InlineData("paid", "> Paid: 12 EUR\n= end")]
    [InlineData("cancelled", "> Cancelled.\n= end")]
    [InlineData("something-else", "")]
    public void A_wait_goes_on_by_the_first_event_that_happens(string name, string transcript)
    {
        var play = Play.Begin(ForPayment).Take(new FlowInput.Happened(name, new Value.Map(new Dictionary<string, Value> { ["amount"] = Value.Of(12) })));
        play.Transcript.ShouldBe(transcript);
    }

    [Fact]
    public void A_wait_goes_on_by_what_the_customer_writes() =>
        Play.Begin(ForPayment).Says("Where is it?").Transcript.ShouldBe("< Where is it?\n> You said: Where is it?\n= end");

    [Fact]
    public void A_wait_for_events_ends_by_the_time() => Play.Begin(ForPayment).Later(Duration.FromHours(2)).Transcript.ShouldBe("> Nothing.\n= end");

    private const string ForPayment = """
        wait:
          wait: { for: 2h, events: [paid, cancelled], reply: true, save: heard }
          outcomes: { paid: paid, cancelled: cancelled, reply: reply }
          then: nothing
        paid:
          say: { text: "Paid: {{ heard.amount }} EUR" }
          then: end
        cancelled:
          say: { text: Cancelled. }
          then: end
        reply:
          say: { text: "You said: {{ heard }}" }
          then: end
        nothing:
          say: { text: Nothing. }
          then: end
        """;

    [Fact]
    public void A_goto_jumps_as_often_as_it_says_and_then_goes_on()
    {
        var play = Play.Begin("ask:\n  ask: { type: text, text: And?, save: a }\n  outcomes: { invalid: end }\n  then: more\nmore:\n  goto: { step: ask, max: 2 }\n  then: enough\nenough:\n  say: { text: Enough. }\n  then: end");

        play.Says("1").Says("2").Path.ShouldBe("ask-[then]->more more-[jump]->ask");
        play.Says("3").Path.ShouldBe("ask-[then]->more more-[then]->enough enough-[then]->end");
    }

    [Theory]
    [MemberData(nameof(NotWaitedFor))]
    public void What_a_flow_does_not_wait_for_leaves_its_run_untouched(string steps, FlowInput input)
    {
        var flow = Flowing.Steps(steps);
        var now = Instant.FromUtc(2026, 1, 5, 10, 0);
        var run = FlowEngine.Step(flow, FlowRun.Of(flow), new FlowInput.Begin(), new FlowScope(), now).Run;
        var turn = FlowEngine.Step(flow, run, input, new FlowScope(), now);
        turn.Run.ShouldBeSameAs(run);
        turn.Effects.ShouldBeEmpty();
    }

    public static TheoryData<string, FlowInput> NotWaitedFor()
    {
        const string Call = "call:\n  http: { get: \"https://crm.example/\" }\n  outcomes: { failed: end }\n  then: end";
        const string Ask = "ask:\n  ask: { type: email, text: Where?, save: a }\n  outcomes: { invalid: end }\n  then: end";
        const string Over = "over:\n  note: { text: x }\n  then: end";
        var said = new FlowInput.Said(new Content.Text("hello"));
        var returned = new FlowInput.Returned("ask.1", new CallResult.TimedOut());
        return new TheoryData<string, FlowInput>
        {
            { Wait, said }, { Wait, new FlowInput.DeliveryFailed() }, { Wait, new FlowInput.HandedBack("x") }, { Wait, returned }, { Wait, new FlowInput.Begin() },
            { Call, said }, { Call, new FlowInput.Woke() }, { Call, new FlowInput.HandedBack("x") }, { Call, new FlowInput.DeliveryFailed() },
            { Ask, returned }, { Ask, new FlowInput.Woke() }, { Ask, new FlowInput.HandedBack("x") }, { Ask, new FlowInput.Begin() },
            { Over, said }, { Over, new FlowInput.Woke() }, { Over, new FlowInput.Begin() },
        };
    }

    [Fact]
    public void Nothing_happens_before_a_flow_began() =>
        new Play(Flowing.Steps(Wait)).Says("hello").Run.ShouldSatisfyAllConditions(
            run => run.Step.ShouldBeNull(),
            run => run.Waiting.ShouldBeNull());

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", "hours-[then]->end", "'support' is open.")]
    [InlineData("2026-01-05T18:00:00Z", "hours-[closed]->end", "'support' is closed.")]
    public void Opening_hours_decide_by_the_time_of_the_turn(string at, string path, string because)
    {
        var play = new Play(Flowing.Steps("hours:\n  hours: { calendar: support }\n  outcomes: { closed: end }\n  then: end"))
        {
            Now = NodaTime.Text.InstantPattern.General.Parse(at).Value,
            Scope = new() { Calendars = new Dictionary<string, BusinessHours> { ["support"] = BusinessHours.Parse("Europe/Paris", "Mon-Fri 09:00-17:00") } },
        }.Take(new FlowInput.Begin());
        play.Path.ShouldBe(path);
        play.Effects.OfType<FlowEffect.Moved>().Single().Because.ShouldBe(because);
    }

    [Fact]
    public void A_calendar_that_is_not_configured_is_neither_open_nor_closed() =>
        Play.Begin("hours:\n  hours: { calendar: suport }\n  outcomes: { closed: end }\n  then: end")
            .Transcript.ShouldBe("! failed at hours: The flow does not say where 'unknown' leads. There is no calendar 'suport'.\n= unknown");
}
