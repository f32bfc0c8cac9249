using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmControl() : ControlRules(isHostile: false)
{
    [Fact]
    public async Task What_arrives_together_is_played_to_its_end()
    {
        using var isBusy = new SemaphoreSlim(0);
        World.Orchestrator("block", async context =>
        {
            await context.WaitForExternalEvent<string>("block");
            isBusy.Wait();
            await context.WaitForExternalEvent<string>("never");
        });
        await World.StartAsync();
        await World.BeginAsync("block", "one");
        var raised = World.Client.RaiseEventAsync("one", "block");

        await World.Client.SuspendInstanceAsync("one");
        await World.Client.ResumeInstanceAsync("one");
        await World.Client.SuspendInstanceAsync("one");
        await World.Client.TerminateInstanceAsync("one");
        isBusy.Release();
        await raised;
        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }
}

public sealed class HostileControl() : ControlRules(isHostile: true);

public abstract class ControlRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task A_terminated_instance_ends_with_what_it_is_told()
    {
        await StartWaitingAsync();

        await World.Client.TerminateInstanceAsync("one", "enough");
        await World.Time.SettleAsync();

        var found = await World.ReadAsync("one");
        (found.RuntimeStatus, found.ReadOutputAs<string>()).ShouldBe((OrchestrationRuntimeStatus.Terminated, "enough"));
        await World.RaiseAsync("one", "go");
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task An_instance_can_be_terminated_before_it_starts()
    {
        World.Orchestrator("never", context => throw new InvalidOperationException("It did start."));
        await World.StartAsync();
        var inAnHour = new StartOrchestrationOptions("one", EngineWorld.Beginning.AddHours(1));
        await World.Client.ScheduleNewOrchestrationInstanceAsync("never", inAnHour);

        await World.Client.TerminateInstanceAsync("one");
        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task A_suspended_instance_does_not_move_and_forgets_nothing()
    {
        var ran = 0;
        World.Orchestrator("work", async context =>
        {
            var timer = context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            var text = await context.WaitForExternalEvent<string>("go");
            await timer;
            return await context.CallActivityAsync<string>("do", text);
        });
        World.SimpleActivity("do", input =>
        {
            Interlocked.Increment(ref ran);
            return input;
        });
        await World.StartAsync();
        await World.BeginAsync("work", "one");

        await World.Client.SuspendInstanceAsync("one", "for now");
        await World.RaiseAsync("one", "go", "it");
        await World.PassAsync(TimeSpan.FromHours(1));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        ran.ShouldBe(0);

        await World.Client.ResumeInstanceAsync("one");
        await World.Time.SettleAsync();
        (await World.OutputAsync<string>("one")).ShouldBe("\"it\"");
    }

    [Fact]
    public async Task A_suspended_instance_stays_so_over_a_crash()
    {
        await StartWaitingAsync();
        await World.Client.SuspendInstanceAsync("one");
        await World.Time.SettleAsync();

        await World.RestartAsync();
        await World.RaiseAsync("one", "go");
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        await World.Client.ResumeInstanceAsync("one");
        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_result_that_comes_while_suspended_is_played_after_resuming()
    {
        var finish = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        World.Orchestrator("work", context => context.CallActivityAsync<string>("slow"));
        World.Activity("slow", _ =>
        {
            Interlocked.Increment(ref runs);
            return finish.Task;
        });
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("work", new StartOrchestrationOptions("one"));
        await EngineWorld.UntilAsync(() => Task.FromResult(Volatile.Read(ref runs) > 0));
        await World.Client.SuspendInstanceAsync("one");
        await EngineWorld.UntilAsync(async () => await World.StatusAsync("one") == OrchestrationRuntimeStatus.Suspended);

        finish.SetResult("done");
        await World.Time.SettleAsync();
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        var runsBefore = runs;
        await World.RestartAsync();
        await World.Client.ResumeInstanceAsync("one");
        await World.Time.SettleAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("done");
        runs.ShouldBe(runsBefore);
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await StartWaitingAsync();
        await World.Client.SuspendInstanceAsync("one");
        await World.Client.TerminateInstanceAsync("one");

        await World.Time.SettleAsync();

        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task Signals_for_nobody_are_silently_lost()
    {
        await World.StartAsync();

        await World.Client.SuspendInstanceAsync("nobody");
        await World.Client.ResumeInstanceAsync("nobody");
        await World.Client.TerminateInstanceAsync("nobody");
        await World.Time.SettleAsync();

        (await World.Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }

    private async Task StartWaitingAsync()
    {
        World.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await World.StartAsync();
        await World.BeginAsync("wait", "one");
    }
}
