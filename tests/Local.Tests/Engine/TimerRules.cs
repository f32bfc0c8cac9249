using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmTimers() : TimerRules(isHostile: false)
{
    [Fact]
    public async Task A_timer_fires_at_its_very_moment()
    {
        World.Orchestrator("sleep", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(24), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");

        await World.PassAsync(TimeSpan.FromHours(30));

        (await World.OutputAsync<DateTime>("one")).ShouldBe(EngineWorld.Beginning.AddHours(24).UtcDateTime);
    }

    [Fact]
    public async Task A_timer_of_the_past_fires_without_time_going_by()
    {
        World.Orchestrator("look back", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddMinutes(-5), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await World.StartAsync();

        await World.BeginAsync("look back", "one");

        (await World.OutputAsync<DateTime>("one")).ShouldBe(EngineWorld.Beginning.UtcDateTime);
    }
}

public sealed class HostileTimers() : TimerRules(isHostile: true);

public abstract class TimerRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task A_timer_never_fires_early()
    {
        World.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromHours(24), CancellationToken.None));
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");

        await World.Time.AdvanceAsync(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);
        await World.PassAsync(TimeSpan.FromMilliseconds(1));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_moments()
    {
        World.Orchestrator("three", async context =>
        {
            var order = new List<string>();
            await Task.WhenAll(After(60, "long"), After(20, "short"), After(40, "middle"));
            return order;

            async Task After(int minutes, string name)
            {
                await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
                order.Add(name);
            }
        });
        await World.StartAsync();
        await World.BeginAsync("three", "one");

        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.OutputAsync<string[]>("one")).ShouldBe(["short", "middle", "long"]);
    }

    [Fact]
    public async Task A_timer_may_be_longer_than_a_clock_can_count()
    {
        World.Orchestrator("year", context => context.CreateTimer(TimeSpan.FromDays(365), CancellationToken.None));
        await World.StartAsync();
        await World.BeginAsync("year", "one");

        await World.Time.AdvanceAsync(TimeSpan.FromDays(364));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);
        await World.PassAsync(TimeSpan.FromDays(1));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_timer_that_nobody_cancelled_keeps_its_instance_running()
    {
        World.Orchestrator("careless", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return Task.CompletedTask;
        });
        await World.StartAsync();
        await World.BeginAsync("careless", "one");
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);

        await World.PassAsync(TimeSpan.FromMinutes(10));

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_cancelled_timer_throws_and_lets_its_instance_end()
    {
        World.Orchestrator("race", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), stop.Token);
            await context.WaitForExternalEvent<string>("stop");
            stop.Cancel();
            return timer.IsCanceled;
        });
        await World.StartAsync();
        await World.BeginAsync("race", "one");

        await World.RaiseAsync("one", "stop");

        (await World.OutputAsync<bool>("one")).ShouldBeTrue();
        await World.PassAsync(TimeSpan.FromDays(2));
    }

    [Fact]
    public async Task A_timer_goes_on_after_a_crash()
    {
        World.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None));
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");

        await World.RestartAsync();
        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_timer_that_came_due_while_nothing_ran_fires_at_the_next_start()
    {
        World.Orchestrator("sleep", context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None));
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");

        await World.Engine.StopAsync(abrupt: true);
        await World.PassAsync(TimeSpan.FromHours(2));
        await World.RestartAsync();
        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }
}
