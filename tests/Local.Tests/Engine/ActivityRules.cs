using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmActivities() : ActivityRules(isHostile: false);

public sealed class HostileActivities() : ActivityRules(isHostile: true);

public abstract class ActivityRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task An_activity_gets_its_input_and_gives_its_result()
    {
        World.Orchestrator("ask", context => context.CallActivityAsync<string>("upper", "quiet"));
        World.Activity("UPPER", call => Task.FromResult<object?>($"{call.InstanceId} {call.Name} {call.Input}"));
        await World.StartAsync();

        await World.BeginAsync("ask", "one");

        (await World.OutputAsync<string>("one")).ShouldBe("one upper \"quiet\"");
    }

    [Fact]
    public async Task Many_activities_run_at_the_same_time()
    {
        var everybodyIsHere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var here = 0;
        World.Orchestrator("fan out", async context =>
            (await Task.WhenAll(Enumerable.Range(1, 20).Select(number => context.CallActivityAsync<int>("square", number)))).Sum());
        World.Activity("square", async call =>
        {
            if (Interlocked.Increment(ref here) == 20)
            {
                everybodyIsHere.SetResult();
            }

            await everybodyIsHere.Task;
            var number = int.Parse(call.Input!, System.Globalization.CultureInfo.InvariantCulture);
            return number * number;
        });
        await World.StartAsync();

        await World.BeginAsync("fan out", "one");

        (await World.OutputAsync<int>("one")).ShouldBe(2_870);
    }

    [Fact]
    public async Task A_failed_activity_tells_its_caller_why()
    {
        World.Orchestrator("try", async context =>
        {
            try
            {
                await context.CallActivityAsync("fail");
                return [];
            }
            catch (TaskFailedException failed)
            {
                var details = failed.FailureDetails;
                return new[] { failed.TaskName, details.ErrorType, details.ErrorMessage, details.InnerFailure!.ErrorMessage };
            }
        });
        World.SimpleActivity("fail", _ => throw new InvalidOperationException("outer", new FormatException("inner")));
        await World.StartAsync();

        await World.BeginAsync("try", "one");

        (await World.OutputAsync<string[]>("one")).ShouldBe(["fail", "System.InvalidOperationException", "outer", "inner"]);
    }

    [Fact]
    public async Task An_unhandled_failure_fails_the_instance_and_keeps_its_cause()
    {
        World.Orchestrator("try", context => context.CallActivityAsync("fail"));
        World.SimpleActivity("fail", _ => throw new FormatException("bad"));
        await World.StartAsync();

        await World.BeginAsync("try", "one");

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        found.FailureDetails!.ErrorType.ShouldBe(typeof(TaskFailedException).FullName);
        found.FailureDetails.InnerFailure!.IsCausedBy<FormatException>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_activity_that_does_not_exist_fails_at_once_whatever_the_retry_policy()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromHours(1));
        World.Orchestrator("try", context => context.CallActivityAsync("nothing", options: TaskOptions.FromRetryPolicy(policy)));
        await World.StartAsync();

        await World.BeginAsync("try", "one");

        (await World.ReadAsync("one")).FailureDetails!.InnerFailure!.ErrorType.ShouldBe("ActivityTaskNotFound");
    }

    [Fact]
    public async Task A_result_of_another_type_fails_the_caller()
    {
        World.Orchestrator("try", context => context.CallActivityAsync<int>("text"));
        World.SimpleActivity("text", _ => "no number");
        await World.StartAsync();

        await World.BeginAsync("try", "one");

        (await World.ReadAsync("one")).FailureDetails!.IsCausedBy<System.Text.Json.JsonException>().ShouldBeTrue();
    }

    [Fact]
    public async Task Options_given_as_the_input_are_refused()
    {
        World.Orchestrator("try", context => context.CallActivityAsync<string>("any", (object)new TaskOptions()));
        await World.StartAsync();

        await World.BeginAsync("try", "one");

        (await World.ReadAsync("one")).FailureDetails!.IsCausedBy<ArgumentException>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_activity_that_a_crash_interrupted_runs_again()
    {
        var attempts = 0;
        var never = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Orchestrator("ask", context => context.CallActivityAsync<string>("work"));
        World.Activity("work", async _ => Interlocked.Increment(ref attempts) == 1 ? await never.Task : "done");
        await World.StartAsync();
        await World.Client.ScheduleNewOrchestrationInstanceAsync("ask", new StartOrchestrationOptions("one"));
        await EngineWorld.UntilAsync(() => Task.FromResult(Volatile.Read(ref attempts) == 1));

        await World.RestartAsync();
        await World.Time.SettleAsync();

        (await World.OutputAsync<string>("one")).ShouldBe("done");
        attempts.ShouldBeGreaterThan(1);
    }
}
