using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class ParallelTests
{
    private const string Steps = """
        all:
          parallel:
            timeout: 4s
            branches:
              customer: { http: { get: "https://crm.example/customers", map: { segment: $.segment } } }
              bought: { lookup: { connectors: { orders: { latest: 3 } } } }
              tickets: { http: { get: "https://tickets.example/" } }
            save: came
          outcomes: { timeout: late }
          then: tell
        tell:
          say: { text: "{{ segment }}, {{ orders.count }} orders ({{ came.customer }}, {{ came.bought }}, {{ came.tickets }})" }
          then: end
        late:
          say: { text: "Late: {{ segment }} ({{ came.customer }}, {{ came.bought }}, {{ came.tickets }})" }
          then: end
        """;

    private static readonly CallResult Vip = new CallResult.Answered(200, new Dictionary<string, Value> { ["segment"] = Value.Of("VIP") });

    private static CallResult Orders(int count) =>
        new CallResult.Answered(200, new Dictionary<string, Value> { ["orders"] = new Value.Map(new Dictionary<string, Value> { ["count"] = Value.Of(count) }) });

    [Fact]
    public void Calls_are_made_at_once_and_the_flow_goes_on_when_all_are_back_in_whatever_order()
    {
        var play = Play.Begin(Steps);
        play.Effects.OfType<FlowEffect.Call>().Count().ShouldBe(3);

        Back(play, "tickets", new CallResult.Failed("status-500", ""));
        Back(play, "customer", Vip).Run.Outcome.ShouldBeNull();
        Back(play, "bought", Orders(2)).Transcript.ShouldEndWith("> VIP, 2 orders (then, then, failed)\n= end");
    }

    [Fact]
    public void What_has_come_when_the_time_is_over_is_there()
    {
        var play = Play.Begin(Steps);
        Back(play, "customer", Vip);
        var late = ((Waiting.Calls)play.Run.Waiting!).Open["bought"];

        play.Later(Duration.FromSeconds(4)).Transcript.ShouldEndWith("> Late: VIP (then, timeout, timeout)\n= end");
        play.Effects.OfType<FlowEffect.Moved>().First().Because.ShouldBe("Not back: bought, tickets.");
        play.Take(new FlowInput.Returned(late, Orders(2))).Effects.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_that_came_already_does_not_come_twice()
    {
        var play = Play.Begin(Steps);
        var key = ((Waiting.Calls)play.Run.Waiting!).Open["customer"];
        play.Take(new FlowInput.Returned(key, Vip)).Take(new FlowInput.Returned(key, new CallResult.TimedOut())).Effects.ShouldBeEmpty();
        play.Run.Variables["segment"].ToString().ShouldBe("VIP");
    }

    [Fact]
    public void One_that_cannot_be_made_keeps_no_other_from_being_made()
    {
        var play = Play.Begin(Steps.Replace("https://tickets.example/", "{{ settings.tickets }}/x", StringComparison.Ordinal));
        play.Effects.OfType<FlowEffect.Call>().Count().ShouldBe(2);
        Back(Back(play, "customer", Vip), "bought", Orders(1)).Transcript.ShouldEndWith("> VIP, 1 orders (then, then, failed)\n= end");
    }

    private static Play Back(Play play, string branch, CallResult result) =>
        play.Take(new FlowInput.Returned(((Waiting.Calls)play.Run.Waiting!).Open[branch], result));
}
