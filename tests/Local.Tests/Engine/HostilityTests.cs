using Messaging.Local.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

/// <summary>Hostile mode is of use only if it really does what it threatens.</summary>
public sealed class HostilityTests() : EngineRules(isHostile: true)
{
    [Fact]
    public async Task Some_events_come_twice()
    {
        var received = await ReceiveAsync(Enumerable.Range(0, 50));

        received.Count.ShouldBeGreaterThan(50);
        received.Distinct().Order().ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task Events_that_lie_together_are_played_in_another_order()
    {
        var received = await ReceiveAsync(Enumerable.Range(0, 50), suspended: true);

        received.SequenceEqual(received.Order()).ShouldBeFalse();
    }

    [Fact]
    public async Task An_event_for_an_instance_that_has_not_started_is_lost()
    {
        World.Orchestrator("late riser", context => context.WaitForExternalEvent<string>("event"));
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync(
            "late riser", new StartOrchestrationOptions("one", EngineWorld.Beginning.AddHours(1)));

        await World.RaiseAsync("one", "event", "early bird");
        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Some_activities_run_twice()
    {
        var runs = 0;
        World.Orchestrator("work", async context =>
        {
            for (var i = 0; i < 50; i++)
            {
                await context.CallActivityAsync("count");
            }
        });
        World.SimpleActivity("count", _ => Interlocked.Increment(ref runs));
        await World.StartAsync();

        await World.BeginAsync("work", "one");

        runs.ShouldBeInRange(51, 100);
    }

    [Fact]
    public async Task Timers_are_late_but_within_bounds()
    {
        World.Orchestrator("sleep", async context =>
        {
            var due = context.CurrentUtcDateTime.AddMinutes(1);
            await context.CreateTimer(due, CancellationToken.None);
            return context.CurrentUtcDateTime - due;
        });
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");

        await World.PassAsync(TimeSpan.FromMinutes(1));

        (await World.OutputAsync<TimeSpan>("one")).ShouldBeInRange(TimeSpan.FromTicks(1), Hostility.Latest);
    }

    [Fact]
    public async Task Every_step_begins_with_a_replay()
    {
        var starts = 0;
        World.Orchestrator("wait", async context =>
        {
            Interlocked.Increment(ref starts);
            await context.WaitForExternalEvent<string>("one");
            await context.WaitForExternalEvent<string>("two");
        });
        await World.StartAsync();
        await World.BeginAsync("wait", "one");

        await World.RaiseAsync("one", "one");
        await World.RaiseAsync("one", "two");

        starts.ShouldBeGreaterThanOrEqualTo(3);
    }

    private async Task<List<int>> ReceiveAsync(IEnumerable<int> numbers, bool suspended = false)
    {
        World.Orchestrator("receive", async context =>
        {
            var received = new List<int>();
            for (var number = 0; number >= 0; received.Add(number))
            {
                number = await context.WaitForExternalEvent<int>("number");
                context.SetCustomStatus(received);
            }
        });
        await World.StartAsync();
        await World.BeginAsync("receive", "one");
        if (suspended)
        {
            await World.Client.SuspendInstanceAsync("one");
            await World.Time.SettleAsync();
        }

        foreach (var number in numbers)
        {
            await World.RaiseAsync("one", "number", number);
        }

        await World.Client.ResumeInstanceAsync("one");
        await World.Time.SettleAsync();
        return (await World.Client.GetInstanceAsync("one", getInputsAndOutputs: true))!.ReadCustomStatusAs<List<int>>()!;
    }
}
