using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

internal static class Retrying
{
    /// <summary>Each attempt is a decision of its own, and each wait between two a durable timer.</summary>
    public static async Task<T> Run<T>(TaskOrchestrationContext context, TaskRetryOptions options, Func<OpenTask<T>> attempt)
    {
        var start = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            var call = attempt();
            try
            {
                return await call.Task;
            }
            catch (TaskFailedException) when (call.Failure is { NonRetriable: false })
            {
                if (!await GoesOn(context, options, attempts, context.CurrentUtcDateTime - start, call.Failure))
                {
                    throw;
                }
            }
        }
    }

    private static async Task<bool> GoesOn(
        TaskOrchestrationContext context, TaskRetryOptions options, int attempts, TimeSpan elapsed, History.Failure failure)
    {
        if (options.Handler is { } handler)
        {
            return await handler(new RetryContext(context, attempts, failure.ToDetails(), elapsed, CancellationToken.None));
        }

        if (options.Policy is not { } policy || RetryDelay.After(policy, attempts, elapsed, failure) is not { } delay)
        {
            return false;
        }

        await context.CreateTimer(delay, CancellationToken.None);
        return true;
    }
}
