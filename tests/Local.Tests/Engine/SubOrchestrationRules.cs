using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmSubOrchestrations() : SubOrchestrationRules(isHostile: false);

public sealed class HostileSubOrchestrations() : SubOrchestrationRules(isHostile: true);

public abstract class SubOrchestrationRules(bool isHostile) : EngineRules(isHostile)
{
    private static readonly TaskOptions AsChild = new TaskOptions().WithInstanceId("child-1");

    [Fact]
    public async Task A_child_gives_its_output_to_its_parent()
    {
        World.Orchestrator("child", context =>
            Task.FromResult($"{context.GetInput<string>()} for {context.Parent?.Name} {context.Parent?.InstanceId}"));
        await StartParentAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("work for parent one");
        (await World.ReadAsync("child-1")).Name.ShouldBe("child");
    }

    [Fact]
    public async Task A_failed_child_fails_its_caller()
    {
        World.Orchestrator("child", context => throw new FormatException("bad"));
        await StartParentAsync();

        (await World.ReadAsync("one")).FailureDetails!.InnerFailure!.IsCausedBy<FormatException>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_terminated_child_fails_its_caller()
    {
        World.Orchestrator("child", context => context.WaitForExternalEvent<string>("never"));
        await StartParentAsync();

        await World.Client.TerminateInstanceAsync("child-1");
        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task A_child_that_continues_as_new_still_answers()
    {
        World.Orchestrator("child", context =>
        {
            if (context.GetInput<string>() == "work")
            {
                context.ContinueAsNew("more work");
            }

            return Task.FromResult(context.GetInput<string>());
        });
        await StartParentAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("more work");
    }

    [Fact]
    public async Task A_child_cannot_take_the_place_of_an_instance_that_runs()
    {
        World.Orchestrator("child", context => context.WaitForExternalEvent<string>("never"));
        World.Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("child", options: AsChild));
        await World.StartAsync();
        await World.BeginAsync("child", "child-1");

        await World.BeginAsync("parent", "one");

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Failed);
        (await World.StatusAsync("child-1")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task A_parent_waits_for_its_child_over_a_crash()
    {
        World.Orchestrator("child", context => context.WaitForExternalEvent<string>("go"));
        await StartParentAsync();

        await World.RestartAsync();
        await World.RaiseAsync("child-1", "go", "done");

        (await World.OutputAsync<string>("one")).ShouldBe("done");
    }

    [Fact]
    public async Task A_child_without_an_id_gets_one_that_a_replay_repeats()
    {
        World.Orchestrator("child", context => context.WaitForExternalEvent<string>("go"));
        World.Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("child"));
        await World.StartAsync();
        await World.BeginAsync("parent", "one");
        await World.RestartAsync();
        var child = await World.Client.GetAllInstancesAsync().SingleAsync(found => found.Name == "child");

        await World.RaiseAsync(child.InstanceId, "go", "found");

        (await World.OutputAsync<string>("one")).ShouldBe("found");
    }

    [Fact]
    public async Task Termination_reaches_the_children_when_told_so()
    {
        World.Orchestrator("child", context => context.WaitForExternalEvent<string>("never"));
        await StartParentAsync();

        await World.Client.TerminateInstanceAsync("one", new TerminateInstanceOptions(Recursive: true));
        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await World.StatusAsync("child-1")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    private async Task StartParentAsync()
    {
        World.Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("child", "work", AsChild));
        await World.StartAsync();
        await World.BeginAsync("parent", "one");
    }
}
