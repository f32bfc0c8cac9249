using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CrashTests() : EngineRules(isHostile: false)
{
    private readonly ConcurrentQueue<int> _turns = new();

    [Fact]
    public async Task A_crash_after_each_event_loses_none()
    {
        await ConversationAsync();
        for (var i = 1; i <= 10; i++)
        {
            await World.Client.RaiseEventAsync("one", "ring", i);
            await World.RestartAsync();
        }

        await World.Time.SettleAsync();

        (await World.OutputAsync<int>("one")).ShouldBe(55);
        _turns.Distinct().Order().ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_work_loses_nothing()
    {
        await ConversationAsync();
        for (var i = 1; i <= 10; i++)
        {
            var turns = _turns.Count;
            await World.Client.RaiseEventAsync("one", "ring", i);
            await EngineWorld.UntilAsync(() => Task.FromResult(_turns.Count > turns));
            await World.RestartAsync();
        }

        await World.Time.SettleAsync();

        (await World.OutputAsync<int>("one")).ShouldBe(55);
    }

    [Fact]
    public async Task After_an_abrupt_stop_nothing_more_is_written()
    {
        var finish = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Orchestrator("ask", context => context.CallActivityAsync<string>("slow"));
        World.Activity("slow", _ => finish.Task);
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("ask", new StartOrchestrationOptions("one"));
        await EngineWorld.UntilAsync(async () => await World.StatusAsync("one") == OrchestrationRuntimeStatus.Running);
        var before = World.Engine.ReadHistory("one").Count;

        await World.Engine.StopAsync(abrupt: true);
        finish.SetResult("late");
        await World.Time.SettleAsync();

        World.Engine.ReadHistory("one").Count.ShouldBe(before);
        await World.Client.RaiseEventAsync("one", "any").ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_graceful_stop_lets_activities_end_and_keeps_their_results()
    {
        var finish = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        World.Orchestrator("ask", context => context.CallActivityAsync<string>("slow"));
        World.Activity("slow", _ =>
        {
            Interlocked.Increment(ref runs);
            return finish.Task;
        });
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("ask", new StartOrchestrationOptions("one"));
        await EngineWorld.UntilAsync(() => Task.FromResult(Volatile.Read(ref runs) == 1));

        var stopping = World.RestartAsync(abrupt: false);
        stopping.IsCompleted.ShouldBeFalse();
        finish.SetResult("done");
        await stopping;
        await World.Time.SettleAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("done");
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task A_graceful_stop_waits_only_so_long()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isRunning = false;
        await using var world = new EngineWorld(configure: options => options with { StopWithin = TimeSpan.Zero });
        world.Orchestrator("ask", context => context.CallActivityAsync("endless"));
        world.Activity("endless", async (_, stop) =>
        {
            Volatile.Write(ref isRunning, true);
            using var registration = stop.Register(cancelled.SetResult);
            await cancelled.Task;
            stop.ThrowIfCancellationRequested();
            return null;
        });
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("ask", new StartOrchestrationOptions("one"));
        await EngineWorld.UntilAsync(() => Task.FromResult(Volatile.Read(ref isRunning)));

        await world.Engine.StopAsync();

        await cancelled.Task;
        (await world.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    private async Task ConversationAsync()
    {
        World.Orchestrator("conversation", async context =>
        {
            var sum = 0;
            for (var i = 0; i < 10; i++)
            {
                var ring = await context.WaitForExternalEvent<int>("ring");
                sum += await context.CallActivityAsync<int>("turn", ring);
            }

            return sum;
        });
        World.SimpleActivity("turn", input =>
        {
            var ring = int.Parse(input!, System.Globalization.CultureInfo.InvariantCulture);
            _turns.Enqueue(ring);
            return ring;
        });
        await World.StartAsync();
        await World.BeginAsync("conversation", "one");
    }
}
