using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmStarting() : StartingRules(isHostile: false);

public sealed class HostileStarting() : StartingRules(isHostile: true);

public abstract class StartingRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task Of_many_starts_at_once_one_succeeds()
    {
        await WaitingAsync();
        var attempts = Enumerable.Range(0, 20).Select(_ => StartAsync(new StartOrchestrationOptions("one"))).ToList();

        var outcomes = await Task.WhenAll(attempts.Select(async attempt =>
        {
            try
            {
                return await attempt;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return "refused";
            }
        }));

        outcomes.Count(outcome => outcome == "one").ShouldBe(1);
    }

    [Fact]
    public async Task By_default_an_instance_that_runs_is_not_replaced()
    {
        await WaitingAsync("one");

        await StartAsync(new StartOrchestrationOptions("one")).ShouldThrowAsync<OrchestrationAlreadyExistsException>();
    }

    [Fact]
    public async Task By_default_an_instance_that_has_ended_is_replaced()
    {
        await WaitingAsync("one");
        await World.RaiseAsync("one", "go", "first");

        await World.PassAsync(TimeSpan.FromMinutes(1));
        await StartAsync(new StartOrchestrationOptions("one"));
        await World.Time.SettleAsync();

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        found.CreatedAt.ShouldBeGreaterThan(EngineWorld.Beginning);
        found.SerializedOutput.ShouldBeNull();
    }

    [Fact]
    public async Task An_instance_whose_status_is_listed_is_not_replaced()
    {
        await WaitingAsync("one");
        await World.RaiseAsync("one", "go");
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);

        await StartAsync(options).ShouldThrowAsync<OrchestrationAlreadyExistsException>();
    }

    [Fact]
    public async Task An_instance_that_runs_and_is_not_listed_is_terminated_and_replaced()
    {
        await WaitingAsync("one");
        await World.PassAsync(TimeSpan.FromMinutes(1));

        await StartAsync(new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed));
        await World.Time.SettleAsync();

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        found.CreatedAt.ShouldBeGreaterThan(EngineWorld.Beginning);
    }

    [Fact]
    public async Task To_list_terminated_but_not_all_that_run_is_refused()
    {
        await WaitingAsync();
        OrchestrationRuntimeStatus[] listed = [OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Running];
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses(listed);

        await StartAsync(options).ShouldThrowAsync<ArgumentException>();
        await StartAsync(new StartOrchestrationOptions("one") { DedupeStatuses = ["Asleep"] }).ShouldThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Nothing_of_a_replaced_instance_reaches_its_successor()
    {
        World.Orchestrator("sleep", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await World.StartAsync();
        await World.BeginAsync("sleep", "one");
        await World.Time.AdvanceAsync(TimeSpan.FromMinutes(30));
        await World.Client.ScheduleNewOrchestrationInstanceAsync("sleep", new StartOrchestrationOptions("one") { DedupeStatuses = [] });

        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.OutputAsync<DateTime>("one")).ShouldBeGreaterThanOrEqualTo(EngineWorld.Beginning.AddMinutes(90).UtcDateTime);
    }

    [Fact]
    public async Task A_restart_begins_again_with_the_same_input_under_the_same_or_a_new_id()
    {
        World.Orchestrator("double", context => Task.FromResult(context.GetInput<int>() * 2));
        await World.StartAsync();
        await World.BeginAsync("double", "one", 21);

        var other = await World.Client.RestartAsync("one", restartWithNewInstanceId: true);
        var same = await World.Client.RestartAsync("one");
        await World.Time.SettleAsync();

        same.ShouldBe("one");
        (await World.OutputAsync<int>(same)).ShouldBe(42);
        (await World.OutputAsync<int>(other)).ShouldBe(42);
        await World.Client.RestartAsync("nobody").ShouldThrowAsync<ArgumentException>();
    }

    private async Task WaitingAsync(params string[] ids)
    {
        World.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await World.StartAsync();
        foreach (var id in ids)
        {
            await World.BeginAsync("wait", id);
        }
    }

    private Task<string> StartAsync(StartOrchestrationOptions options) =>
        World.Client.ScheduleNewOrchestrationInstanceAsync("wait", options);
}
