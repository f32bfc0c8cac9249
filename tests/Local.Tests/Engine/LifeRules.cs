using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmLife() : LifeRules(isHostile: false);

public sealed class HostileLife() : LifeRules(isHostile: true);

public abstract class LifeRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task An_instance_ends_with_its_output()
    {
        World.Orchestrator("double", context => Task.FromResult(context.GetInput<int>() * 2));
        await World.StartAsync();

        var id = await World.Client.ScheduleNewOrchestrationInstanceAsync("double", 21);
        var found = await World.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        (found.Name, found.ReadInputAs<int>(), found.ReadOutputAs<int>()).ShouldBe(("double", 21, 42));
    }

    [Fact]
    public async Task An_exception_fails_the_instance_and_is_kept()
    {
        World.Orchestrator("fail", context => throw new InvalidOperationException("outer", new FormatException("inner")));
        await World.StartAsync();

        await World.BeginAsync("fail", "one");

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        found.FailureDetails!.ErrorMessage.ShouldBe("outer");
        found.FailureDetails.InnerFailure!.IsCausedBy<FormatException>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_orchestrator_that_does_not_exist_fails_its_instance()
    {
        await World.StartAsync();

        await World.BeginAsync("nothing", "one");

        (await World.ReadAsync("one")).FailureDetails!.ErrorType.ShouldBe("OrchestratorTaskNotFound");
    }

    [Fact]
    public async Task The_custom_status_is_the_last_that_was_set()
    {
        World.Orchestrator("report", async context =>
        {
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("go");
            context.SetCustomStatus(new { Progress = 50 });
            context.SetCustomStatus(new { Progress = 100 });
        });
        await World.StartAsync();
        await World.BeginAsync("report", "one");
        (await World.ReadAsync("one")).ReadCustomStatusAs<string>().ShouldBe("waiting");

        await World.RaiseAsync("one", "go");

        (await World.ReadAsync("one")).SerializedCustomStatus.ShouldBe("""{"Progress":100}""");
    }

    [Fact]
    public async Task An_instance_starts_when_it_is_told_to()
    {
        World.Orchestrator("when", context => Task.FromResult(context.CurrentUtcDateTime));
        await World.StartAsync();
        var start = EngineWorld.Beginning.AddHours(3);
        await World.Client.ScheduleNewOrchestrationInstanceAsync("when", new StartOrchestrationOptions("one", start));

        await World.Time.AdvanceAsync(TimeSpan.FromHours(2));
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Pending);
        await World.Time.AdvanceAsync(TimeSpan.FromHours(1));

        (await World.OutputAsync<DateTime>("one")).ShouldBe(start.UtcDateTime);
    }

    [Fact]
    public async Task A_start_survives_a_crash()
    {
        World.Orchestrator("double", context => Task.FromResult(context.GetInput<int>() * 2));
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("double", 21, new StartOrchestrationOptions("one"));

        await World.RestartAsync();
        await World.Time.SettleAsync();

        (await World.OutputAsync<int>("one")).ShouldBe(42);
    }

    [Fact]
    public async Task What_the_client_knows_of_an_instance()
    {
        World.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await World.StartAsync();
        var options = new StartOrchestrationOptions("one") { Tags = new Dictionary<string, string> { ["campaign"] = "spring" } };
        await World.Client.ScheduleNewOrchestrationInstanceAsync("wait", "input", options);
        await World.PassAsync(TimeSpan.FromMinutes(10));
        var raised = World.Time.GetUtcNow();
        await World.RaiseAsync("one", "other");

        var found = (await World.Client.GetInstanceAsync("one"))!;
        found.CreatedAt.ShouldBe(EngineWorld.Beginning);
        found.LastUpdatedAt.ShouldBe(raised);
        found.Tags["campaign"].ShouldBe("spring");
        found.SerializedInput.ShouldBeNull();
        found.IsRunning.ShouldBeTrue();
        (await World.Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task Waiting_for_the_start_of_an_instance_ends_when_it_runs()
    {
        World.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await World.StartAsync();
        var inAnHour = new StartOrchestrationOptions("one", EngineWorld.Beginning.AddHours(1));
        await World.Client.ScheduleNewOrchestrationInstanceAsync("wait", inAnHour);

        var started = World.Client.WaitForInstanceStartAsync("one");
        await World.Time.SettleAsync();
        started.IsCompleted.ShouldBeFalse();
        await World.PassAsync(TimeSpan.FromHours(1));

        (await started).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Waiting_can_be_given_up_and_is_refused_for_nobody()
    {
        World.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await World.StartAsync();
        await World.BeginAsync("wait", "one");
        using var giveUp = new CancellationTokenSource();

        var waiting = World.Client.WaitForInstanceCompletionAsync("one", giveUp.Token);
        await giveUp.CancelAsync();

        await waiting.ShouldThrowAsync<TaskCanceledException>();
        await World.Client.WaitForInstanceStartAsync("nobody").ShouldThrowAsync<InvalidOperationException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("grüezi")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890+")]
    public async Task An_id_that_some_backend_forbids_is_refused(string id)
    {
        await World.StartAsync();

        var options = new StartOrchestrationOptions(id);

        await World.Client.ScheduleNewOrchestrationInstanceAsync("any", options).ShouldThrowAsync<ArgumentException>();
    }
}
