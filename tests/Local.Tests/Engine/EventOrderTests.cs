using Microsoft.DurableTask;

namespace Messaging.Local.Tests.Engine;

/// <summary>What holds while nothing goes wrong, and what is lost even then.</summary>
public sealed class EventOrderTests() : EngineRules(isHostile: false)
{
    [Fact]
    public async Task Events_of_one_name_are_kept_in_order()
    {
        World.Orchestrator("collect", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            return new[]
            {
                await context.WaitForExternalEvent<int>("number"),
                await context.WaitForExternalEvent<int>("number"),
                await context.WaitForExternalEvent<int>("number"),
            };
        });
        await World.StartAsync();
        await World.BeginAsync("collect", "one");

        foreach (var number in (int[])[1, 2, 3])
        {
            await World.RaiseAsync("one", "number", number);
        }

        await World.RaiseAsync("one", "go", 0);

        (await World.OutputAsync<int[]>("one")).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_last_to_wait_is_served_first()
    {
        World.Orchestrator("two waiters", async context =>
        {
            var early = context.WaitForExternalEvent<string>("event");
            var late = context.WaitForExternalEvent<string>("event");
            return await Task.WhenAny(early, late) == late ? $"late got {await late}" : $"early got {await early}";
        });
        await World.StartAsync();
        await World.BeginAsync("two waiters", "one");

        await World.RaiseAsync("one", "event", "it");

        (await World.OutputAsync<string>("one")).ShouldBe("late got it");
    }

    [Fact]
    public async Task A_waiter_that_was_cancelled_still_swallows_an_event()
    {
        World.Orchestrator("forgetful", async context =>
        {
            using var giveUp = new CancellationTokenSource();
            var abandoned = context.WaitForExternalEvent<string>("event", giveUp.Token);
            giveUp.Cancel();
            await context.WaitForExternalEvent<string>("meanwhile");
            return await context.WaitForExternalEvent<string>("event");
        });
        await World.StartAsync();
        await World.BeginAsync("forgetful", "one");

        await World.RaiseAsync("one", "event", "swallowed");
        await World.RaiseAsync("one", "meanwhile");
        await World.RaiseAsync("one", "event", "received");

        (await World.OutputAsync<string>("one")).ShouldBe("received");
    }

    [Fact]
    public async Task One_pending_wait_kept_across_timers_loses_nothing()
    {
        World.Orchestrator("careful", async context =>
        {
            var wait = context.WaitForExternalEvent<string>("event");
            for (var reminders = 0; ; reminders++)
            {
                using var stop = new CancellationTokenSource();
                var timer = context.CreateTimer(TimeSpan.FromMinutes(5), stop.Token);
                if (await Task.WhenAny(wait, timer) == wait)
                {
                    stop.Cancel();
                    return $"{await wait} after {reminders} reminders";
                }

                await context.CallActivityAsync("remind");
            }
        });
        World.SimpleActivity("remind", _ => null);
        await World.StartAsync();
        await World.BeginAsync("careful", "one");

        await World.PassAsync(TimeSpan.FromMinutes(12));
        await World.RaiseAsync("one", "event", "here");

        (await World.OutputAsync<string>("one")).ShouldBe("here after 2 reminders");
    }

    [Fact]
    public async Task An_event_for_an_instance_that_is_yet_to_start_is_kept()
    {
        World.Orchestrator("late riser", context => context.WaitForExternalEvent<string>("event"));
        await World.StartAsync();
        var options = new StartOrchestrationOptions("one", EngineWorld.Beginning.AddHours(1));
        await World.Client.ScheduleNewOrchestrationInstanceAsync("late riser", options);

        await World.RaiseAsync("one", "event", "early bird");
        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.OutputAsync<string>("one")).ShouldBe("early bird");
    }

    [Fact]
    public async Task A_hundred_events_at_once_all_arrive()
    {
        World.Orchestrator("sum", async context =>
        {
            var sum = 0;
            for (var i = 0; i < 100; i++)
            {
                sum += await context.WaitForExternalEvent<int>("number");
            }

            return sum;
        });
        await World.StartAsync();
        await World.BeginAsync("sum", "one");

        await Task.WhenAll(Enumerable.Range(1, 100).Select(number => World.Client.RaiseEventAsync("one", "number", number)));
        await World.Time.SettleAsync();

        (await World.OutputAsync<int>("one")).ShouldBe(5_050);
    }
}
