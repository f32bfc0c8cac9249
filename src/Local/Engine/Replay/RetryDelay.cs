using Messaging.Local.Engine.History;
using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

internal static class RetryDelay
{
    /// <summary>How long to wait after so many attempts before the next one; null when there is to be none.</summary>
    public static TimeSpan? After(RetryPolicy policy, int attempts, TimeSpan elapsed, Failure failure)
    {
        if (attempts >= policy.MaxNumberOfAttempts || !Allows(policy, failure)
            || (policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout))
        {
            return null;
        }

        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempts - 1);
        return milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
    }

    private static bool Allows(RetryPolicy policy, Failure failure)
    {
        try
        {
            var exception = new DurableTask.Core.Exceptions.TaskFailedException(failure.Message) { FailureDetails = failure.ToCore() };
            return policy.Handle(exception);
        }
        catch (Exception)
        {
            // As in the genuine SDK: a filter that throws must not hide the failure it was asked about.
            return false;
        }
    }
}
