using Messaging.Flows;
using Messaging.Hours;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

/// <summary>No flow, however it is written, loops for ever, grows without bound or throws; whatever happens to it.</summary>
public class AnyFlowTests
{
    private const int TurnsPerSeed = 25_000;
    private const int FlowsPerSeed = 15;
    private const int TurnsPerFlow = 100;

    private static readonly FlowScope Scope = new()
    {
        HasTemplates = true,
        Accounts = Flowing.Accounts("chat"),
        Contact = new Dictionary<string, Value> { ["email"] = Value.Of("anna@shop.example") },
        Settings = new Dictionary<string, Value> { ["crm"] = Value.Of("https://crm.example") },
        Calendars = new Dictionary<string, BusinessHours> { ["support"] = BusinessHours.Parse("Europe/Paris", "Mon-Fri 09:00-17:00") },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_waits_for_something_or_is_over_after_every_turn_and_stays_small(int seed)
    {
        var random = new Random(seed);
        for (var played = 0; played < TurnsPerSeed;)
        {
            var script = new RandomFlow(random);
            var flow = script.Make();
            var now = Instant.FromUtc(2026, 1, 5, 10, 0);
            var run = FlowEngine.Step(flow, FlowRun.Of(flow), new FlowInput.Begin(), Scope, now).Run;
            played++;
            for (var turns = 0; turns < TurnsPerFlow && run.Outcome is null; turns++, played++)
            {
                now += Duration.FromMinutes(random.Next(60));
                run = Checked(FlowEngine.Step(flow, Flowing.Reload(run), script.Input(run), Scope, now)).Run;
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void It_ends_once_it_gets_whatever_it_waits_for(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < FlowsPerSeed; i++)
        {
            var flow = new RandomFlow(random).Make();
            var now = Instant.FromUtc(2026, 1, 5, 10, 0);
            var run = FlowEngine.Step(flow, FlowRun.Of(flow), new FlowInput.Begin(), Scope, now).Run;
            for (var turns = 0; run.Outcome is null; turns++)
            {
                // A question takes an answer, and as many again as it may be asked.
                turns.ShouldBeLessThan(FlowLimits.Default.StepsPerRun * (FlowLimits.Default.Retries + 1));
                now += Duration.FromDays(31);
                run = Checked(FlowEngine.Step(flow, run, Wanted(run), Scope, now)).Run;
            }
        }
    }

    private static FlowInput Wanted(FlowRun run) => run.Waiting switch
    {
        Waiting.Call call => new FlowInput.Returned(call.Key, new CallResult.Answered(200, new Dictionary<string, Value> { ["a"] = Value.Of(2) })),
        Waiting.Calls calls => new FlowInput.Returned(calls.Open.Values.First(), new CallResult.TimedOut()),
        Waiting.Person => new FlowInput.HandedBack("solved"),
        Waiting.Time => new FlowInput.Woke(),
        Waiting.Reply when run.Steps % 2 == 0 => new FlowInput.DeliveryFailed(),
        _ => new FlowInput.Said(new Messages.Content.Text("1")),
    };

    private static FlowTurn Checked(FlowTurn turn)
    {
        var (run, effects) = turn;
        (run.Outcome is not null ^ run.Waiting is not null).ShouldBeTrue();
        (run.Waiting is Waiting.Call or Waiting.Calls or Waiting.Time && run.Deadline is null).ShouldBeFalse();
        Flowing.Json(run).Length.ShouldBeLessThan(250_000);
        effects.Count.ShouldBeLessThan(1_002);
        effects.OfType<FlowEffect.Say>().Count().ShouldBeLessThanOrEqualTo(FlowLimits.Default.MessagesInARow);
        effects.OfType<FlowEffect.Call>().Count().ShouldBeLessThanOrEqualTo(2);
        _ = effects.Select(Flowing.Reload).Count();
        return turn;
    }
}
