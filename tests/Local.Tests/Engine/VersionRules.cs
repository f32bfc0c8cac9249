using Messaging.Local.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmVersions() : VersionRules(isHostile: false);

public sealed class HostileVersions() : VersionRules(isHostile: true);

/// <summary>Which instances a process runs, as the durable task extension decides it.</summary>
public abstract class VersionRules(bool isHostile) : EngineRules(isHostile)
{
    [Theory]
    [InlineData(VersionMatchStrategy.None, "3.0", true)]
    [InlineData(VersionMatchStrategy.Strict, "2.0", true)]
    [InlineData(VersionMatchStrategy.Strict, "1.0", false)]
    [InlineData(VersionMatchStrategy.Strict, "3.0", false)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "2.0", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "1.9", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "10.0", false)]
    public async Task An_instance_runs_where_its_version_matches(VersionMatchStrategy match, string version, bool runs)
    {
        World.Options = World.Options with { DefaultVersion = "2.0", VersionMatch = match };
        await StartedAt(version);

        (await World.StatusAsync("one")).ShouldBe(runs ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Pending);
    }

    [Fact]
    public async Task What_is_left_alone_keeps_all_its_events_for_a_process_that_runs_it()
    {
        World.Options = World.Options with { DefaultVersion = "1.0", VersionMatch = VersionMatchStrategy.CurrentOrOlder };
        World.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("first") + await context.WaitForExternalEvent<string>("second"));
        await StartedAt("1.0", "wait");
        World.Options = World.Options with { DefaultVersion = "0.9" };
        await World.RestartAsync();
        await World.RaiseAsync("one", "first", "a");
        await World.RaiseAsync("one", "second", "b");
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);

        World.Options = World.Options with { DefaultVersion = "1.0" };
        await World.RestartAsync();
        await World.Time.SettleAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("ab");
    }

    [Fact]
    public async Task It_fails_instead_where_that_is_wanted()
    {
        World.Options = World.Options with { DefaultVersion = "1.0", VersionMatch = VersionMatchStrategy.Strict, VersionFailure = VersionFailureStrategy.Fail };

        await StartedAt("2.0");

        var failed = await World.ReadAsync("one");
        failed.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        failed.FailureDetails!.ErrorType.ShouldBe("VersionMismatch");
    }

    private async Task StartedAt(string version, string orchestrator = "end")
    {
        World.Orchestrator("end", context => Task.FromResult(context.Version));
        await World.RestartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, new StartOrchestrationOptions("one") { Version = version });
        await World.Time.SettleAsync();
    }
}
