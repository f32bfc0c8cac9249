using System.Collections.Concurrent;
using Microsoft.DurableTask;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmRetries() : RetryRules(isHostile: false)
{
    [Fact]
    public async Task The_waits_between_attempts_grow_up_to_their_limit()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5));
        await TryAsync(TaskOptions.FromRetryPolicy(policy), succeedAt: 5);

        await World.PassAsync(TimeSpan.FromHours(1));

        Attempts.ShouldBe(["09:00:00", "09:01:00", "09:03:00", "09:07:00", "09:12:00"]);
    }

    [Fact]
    public async Task Attempts_end_with_the_time_allowed_for_them()
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(3));
        await TryAsync(TaskOptions.FromRetryPolicy(policy), succeedAt: 100);

        await World.PassAsync(TimeSpan.FromHours(1));

        Attempts.ShouldBe(["09:00:00", "09:01:00", "09:02:00", "09:03:00"]);
    }
}

public sealed class HostileRetries() : RetryRules(isHostile: true);

public abstract class RetryRules(bool isHostile) : EngineRules(isHostile)
{
    private readonly ConcurrentQueue<string> _attempts = new();

    private protected IReadOnlyList<string> Attempts => [.. _attempts];

    [Fact]
    public async Task An_activity_is_tried_until_it_succeeds()
    {
        await TryAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))), succeedAt: 3);

        await World.PassAsync(TimeSpan.FromMinutes(5));

        (await World.OutputAsync<string>("one")).ShouldBe("succeeded");
    }

    [Fact]
    public async Task The_last_failure_is_thrown_when_the_attempts_are_used_up()
    {
        await TryAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))), succeedAt: 99);

        await World.PassAsync(TimeSpan.FromMinutes(5));

        (await World.OutputAsync<string>("one")).ShouldBe("gave up: attempt 3");
    }

    [Fact]
    public async Task A_wait_between_attempts_survives_a_crash()
    {
        await TryAsync(TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromHours(1))), succeedAt: 2);

        await World.RestartAsync();
        await World.PassAsync(TimeSpan.FromHours(1));

        (await World.OutputAsync<string>("one")).ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_policy_may_refuse_to_try_again()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1))
        {
            HandleFailure = failure => !failure.IsCausedBy<InvalidOperationException>(),
        };
        await TryAsync(TaskOptions.FromRetryPolicy(policy), succeedAt: 99);

        (await World.OutputAsync<string>("one")).ShouldBe("gave up: attempt 1");
    }

    [Fact]
    public async Task A_policy_whose_filter_throws_does_not_hide_the_failure()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1)) { HandleFailure = _ => throw new FormatException("filter") };
        await TryAsync(TaskOptions.FromRetryPolicy(policy), succeedAt: 99);

        (await World.OutputAsync<string>("one")).ShouldBe("gave up: attempt 1");
    }

    [Fact]
    public async Task A_handler_decides_with_the_attempt_the_failure_and_the_time()
    {
        AsyncRetryHandler handler = async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return retry.LastFailure.IsCausedBy<InvalidOperationException>() && retry.LastAttemptNumber < 3;
        };
        await TryAsync(TaskOptions.FromRetryHandler(handler), succeedAt: 99);

        await World.PassAsync(TimeSpan.FromMinutes(60));

        (await World.OutputAsync<string>("one")).ShouldBe("gave up: attempt 3");
    }

    [Fact]
    public async Task A_sub_orchestration_is_tried_again_as_well()
    {
        var runs = 0;
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1)));
        World.Orchestrator("child", _ => ++runs < 3 ? throw new FormatException("bad") : Task.FromResult("good"));
        World.Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("child", options: options));
        await World.StartAsync();
        await World.BeginAsync("parent", "one");

        await World.PassAsync(TimeSpan.FromMinutes(10));

        (await World.OutputAsync<string>("one")).ShouldBe("good");
    }

    private protected async Task TryAsync(TaskOptions options, int succeedAt)
    {
        World.Orchestrator("try", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("flaky", options);
            }
            catch (TaskFailedException failed)
            {
                return $"gave up: {failed.FailureDetails.ErrorMessage}";
            }
        });
        World.SimpleActivity("flaky", _ =>
        {
            _attempts.Enqueue(World.Clock);
            return _attempts.Count >= succeedAt ? "succeeded" : throw new InvalidOperationException($"attempt {_attempts.Count}");
        });
        await World.StartAsync();
        await World.BeginAsync("try", "one");
    }
}
