using Messaging.Local.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmContinueAsNew() : ContinueAsNewRules(isHostile: false)
{
    [Fact]
    public async Task Events_that_were_kept_are_dropped_when_told_so()
    {
        World.Orchestrator("drop", async context =>
        {
            await context.WaitForExternalEvent<string>("renew");
            context.ContinueAsNew(preserveUnprocessedEvents: false);
        });
        await World.StartAsync();
        await World.BeginAsync("drop", "one");
        await World.RaiseAsync("one", "unread", 1);

        await World.RaiseAsync("one", "renew");

        World.Engine.ReadHistory("one").ShouldAllBe(happened => !(happened is HistoryEvent.EventRaised));
    }
}

public sealed class HostileContinueAsNew() : ContinueAsNewRules(isHostile: true);

public abstract class ContinueAsNewRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task It_starts_again_with_its_new_input()
    {
        World.Orchestrator("count", async context =>
        {
            var count = context.GetInput<int>();
            await context.CallActivityAsync("tick");
            if (count < 50)
            {
                context.ContinueAsNew(count + 1);
            }

            return count;
        });
        World.SimpleActivity("tick", _ => null);
        await World.StartAsync();

        await World.BeginAsync("count", "one", 0);

        (await World.OutputAsync<int>("one")).ShouldBe(50);
        (await World.ReadAsync("one")).ReadInputAs<int>().ShouldBe(50);
    }

    [Fact]
    public async Task Its_history_begins_anew()
    {
        World.Orchestrator("renew", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            context.ContinueAsNew(context.GetInput<int>() + 1);
        });
        await World.StartAsync();
        await World.BeginAsync("renew", "one", 0);
        var lengths = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            await World.RaiseAsync("one", "go");
            lengths.Add(World.Engine.ReadHistory("one").Count);
        }

        lengths.Max().ShouldBeLessThan(10);
        World.Engine.ReadHistory("one").OfType<HistoryEvent.ExecutionStarted>().Single().Input.ShouldNotBe("0");
    }

    [Fact]
    public async Task Events_that_nobody_has_read_go_along()
    {
        World.Orchestrator("renew", async context =>
        {
            if (context.GetInput<bool>())
            {
                return await context.WaitForExternalEvent<string>("unread");
            }

            await context.WaitForExternalEvent<string>("renew");
            context.ContinueAsNew(true);
            return string.Empty;
        });
        await World.StartAsync();
        await World.BeginAsync("renew", "one", false);
        await World.RaiseAsync("one", "unread", "kept");

        await World.RaiseAsync("one", "renew");

        (await World.OutputAsync<string>("one")).ShouldBe("kept");
    }

    [Fact]
    public async Task Events_that_come_while_it_finishes_go_along()
    {
        World.Orchestrator("renew", async context =>
        {
            if (context.GetInput<bool>())
            {
                return await context.WaitForExternalEvent<string>("late");
            }

            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return string.Empty;
        });
        await World.StartAsync();
        await World.BeginAsync("renew", "one", false);

        await World.RaiseAsync("one", "late", "carried over");
        await World.PassAsync(TimeSpan.FromMinutes(1));

        (await World.OutputAsync<string>("one")).ShouldBe("carried over");
    }

    [Fact]
    public async Task An_answer_to_the_execution_before_is_not_taken_for_one_to_this()
    {
        World.Orchestrator("renew", async context =>
        {
            if (context.GetInput<bool>())
            {
                await context.CreateTimer(TimeSpan.FromHours(5), CancellationToken.None);
                return context.CurrentUtcDateTime;
            }

            using var stop = new CancellationTokenSource();
            _ = context.CreateTimer(TimeSpan.FromHours(1), stop.Token);
            stop.Cancel();
            context.ContinueAsNew(true);
            return default;
        });
        await World.StartAsync();
        await World.BeginAsync("renew", "one", false);

        await World.PassAsync(TimeSpan.FromHours(5));

        (await World.OutputAsync<DateTime>("one")).ShouldBeGreaterThanOrEqualTo(EngineWorld.Beginning.AddHours(5).UtcDateTime);
    }

    [Fact]
    public async Task It_may_take_a_new_version_with_it()
    {
        World.Orchestrator("migrate", context =>
        {
            if (context.CompareVersionTo("2.0") < 0)
            {
                context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2.0" });
            }

            return Task.FromResult(context.Version);
        });
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("migrate", new StartOrchestrationOptions("one") { Version = "1.0" });

        await World.Time.SettleAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("2.0");
    }

    [Fact]
    public async Task A_failure_after_it_was_asked_for_still_fails_the_instance()
    {
        World.Orchestrator("fail", context =>
        {
            context.ContinueAsNew();
            throw new FormatException("bad");
        });
        await World.StartAsync();

        await World.BeginAsync("fail", "one");

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task It_goes_on_after_a_crash_in_between()
    {
        World.Orchestrator("renew", async context =>
        {
            var sum = context.GetInput<int>() + await context.WaitForExternalEvent<int>("add");
            if (sum >= 100)
            {
                return sum;
            }

            context.ContinueAsNew(sum);
            return 0;
        });
        await World.StartAsync();
        await World.BeginAsync("renew", "one", 0);
        while (await World.StatusAsync("one") == OrchestrationRuntimeStatus.Running)
        {
            await World.Client.RaiseEventAsync("one", "add", 20);
            await World.RestartAsync();
            await World.Time.SettleAsync();
        }

        (await World.OutputAsync<int>("one")).ShouldBeGreaterThanOrEqualTo(100);
    }
}
