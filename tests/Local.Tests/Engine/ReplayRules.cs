using System.Collections.Concurrent;
using Messaging.Local.Engine.History;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmReplay() : ReplayRules(isHostile: false)
{
    [Fact]
    public async Task Awaiting_what_is_not_durable_fails_the_instance_with_its_next_event()
    {
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Orchestrator("leave", async context =>
        {
            await elsewhere.Task;
            await context.WaitForExternalEvent<string>("go");
        });
        await World.StartAsync();
        await World.BeginAsync("leave", "one");
        elsewhere.SetResult();

        await World.RaiseAsync("one", "go");

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        found.FailureDetails!.ErrorMessage.ShouldContain("left its thread");
    }
}

public sealed class HostileReplay() : ReplayRules(isHostile: true);

public abstract class ReplayRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task What_an_orchestrator_sees_is_the_same_in_each_replay()
    {
        var sightings = new ConcurrentBag<string>();
        World.Orchestrator("look", async context =>
        {
            var ids = $"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:O}";
            await context.WaitForExternalEvent<string>("go");
            sightings.Add($"{ids} {context.NewGuid()} {context.CurrentUtcDateTime:O}");
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        });
        await World.StartAsync();
        await World.BeginAsync("look", "one");
        await World.PassAsync(TimeSpan.FromMinutes(3));
        await World.RaiseAsync("one", "go");

        await World.RestartAsync();
        await World.PassAsync(TimeSpan.FromMinutes(1));

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
        sightings.Count.ShouldBeGreaterThan(1);
        sightings.Distinct().Count().ShouldBe(1);
        sightings.First().Split(' ').Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task What_happens_for_the_first_time_is_no_replay()
    {
        var firsts = new ConcurrentQueue<string>();
        World.Orchestrator("note", async context =>
        {
            Note("start");
            await context.WaitForExternalEvent<string>("go");
            Note("event");
            await context.CallActivityAsync("work");
            Note("end");

            void Note(string what)
            {
                if (!context.IsReplaying)
                {
                    firsts.Enqueue(what);
                }
            }
        });
        World.SimpleActivity("work", _ => null);
        await World.StartAsync();
        await World.BeginAsync("note", "one");
        await World.RestartAsync();

        await World.RaiseAsync("one", "go");

        firsts.ShouldBe(["start", "event", "end"]);
    }

    [Fact]
    public async Task The_moment_stands_still_within_an_episode()
    {
        World.Orchestrator("look", async context =>
        {
            var start = context.CurrentUtcDateTime;
            await context.CallActivityAsync("later");
            return new[] { start, context.CurrentUtcDateTime };
        });
        World.SimpleActivity("later", _ => null);
        await World.StartAsync();

        await World.BeginAsync("look", "one");

        (await World.OutputAsync<DateTime[]>("one"))!.ShouldAllBe(moment => moment == EngineWorld.Beginning.UtcDateTime);
    }

    [Fact]
    public async Task A_recorded_history_is_played_against_the_code_of_today()
    {
        await ChangeAsync(async context =>
        {
            await context.CallActivityAsync("work");
            await context.WaitForExternalEvent<string>("go");
        });
        var recorded = World.Engine.ReadHistory("one");

        World.Engine.Replay("one", recorded).ShouldBeNull();
        World.Engine.Replay("one", [.. recorded.Select(Renamed)]).ShouldNotBeNull().Message.ShouldContain("'play'");

        static HistoryEvent Renamed(HistoryEvent happened) =>
            happened is HistoryEvent.TaskScheduled task ? task with { Name = "play" } : happened;
    }

    [Fact]
    public async Task Code_that_asks_for_something_else_fails_its_instance()
    {
        await ChangeAsync(async context => await context.CallActivityAsync("other"));

        await ShouldBeNonDeterministicAsync("the activity 'work' (#0), but the orchestrator now asks for the activity 'other' (#0)");
    }

    [Fact]
    public async Task Code_that_asks_for_another_kind_of_thing_fails_its_instance()
    {
        await ChangeAsync(async context => await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None));

        await ShouldBeNonDeterministicAsync("the activity 'work' (#0), but the orchestrator now asks for a timer (#0)");
    }

    [Fact]
    public async Task Code_that_asks_for_less_fails_its_instance()
    {
        await ChangeAsync(async context => await context.WaitForExternalEvent<string>("go"));

        await ShouldBeNonDeterministicAsync("the activity 'work' (#0), which the orchestrator does not ask for");
    }

    [Fact]
    public async Task Code_that_asks_for_more_fails_its_instance()
    {
        await ChangeAsync(async context =>
        {
            await context.CallActivityAsync("work");
            await context.CallActivityAsync("new");
        });

        await ShouldBeNonDeterministicAsync("asks for the activity 'new' (#1), which the history does not have");
    }

    private async Task ChangeAsync(Func<Microsoft.DurableTask.TaskOrchestrationContext, Task> after)
    {
        World.Orchestrator("change", async context =>
        {
            await context.CallActivityAsync("work");
            await context.WaitForExternalEvent<string>("go");
        });
        World.SimpleActivity("work", _ => null);
        await World.StartAsync();
        await World.BeginAsync("change", "one");
        World.Orchestrator("change", after);
        await World.RestartAsync();
        await World.RaiseAsync("one", "go");
    }

    private async Task ShouldBeNonDeterministicAsync(string because)
    {
        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        found.FailureDetails!.ErrorType.ShouldBe("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException");
        found.FailureDetails.ErrorMessage.ShouldContain(because);
    }
}
