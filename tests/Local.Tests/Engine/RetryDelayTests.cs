using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Microsoft.DurableTask;

namespace Messaging.Local.Tests.Engine;

public sealed class RetryDelayTests
{
    private static readonly Failure Failure = new("System.FormatException", "bad");

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(4, 60)]
    [InlineData(9, 60)]
    public void Waits_grow_by_the_coefficient_up_to_the_longest(int attempts, int seconds)
    {
        var policy = new RetryPolicy(10, TimeSpan.FromSeconds(10), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromSeconds(60));

        RetryDelay.After(policy, attempts, TimeSpan.Zero, Failure).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void The_last_attempt_is_followed_by_none() =>
        RetryDelay.After(new RetryPolicy(3, TimeSpan.FromSeconds(1)), attempts: 3, TimeSpan.Zero, Failure).ShouldBeNull();

    [Fact]
    public void Nothing_is_tried_after_the_time_allowed()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromSeconds(1), retryTimeout: TimeSpan.FromSeconds(30));

        RetryDelay.After(policy, 1, TimeSpan.FromSeconds(29), Failure).ShouldNotBeNull();
        RetryDelay.After(policy, 1, TimeSpan.FromSeconds(30), Failure).ShouldBeNull();
    }

    [Fact]
    public void Waits_may_grow_without_bound()
    {
        var policy = new RetryPolicy(99, TimeSpan.FromDays(1), 10, maxRetryInterval: Timeout.InfiniteTimeSpan);

        RetryDelay.After(policy, 3, TimeSpan.Zero, Failure).ShouldBe(TimeSpan.FromDays(100));
    }
}
