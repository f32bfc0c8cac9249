using System.Collections.Concurrent;

namespace Messaging.Functions.Conversations;

/// <summary>Work through a list several at a time. One that fails does not keep the others waiting; the failures are thrown when all had their turn.</summary>
internal static class EachOf
{
    /// <summary>What is done waits for storage nearly all of its time.</summary>
    private const int AtOnce = 64;

    /// <exception cref="AggregateException">Some have failed.</exception>
    public static async Task Do<T>(IEnumerable<T> all, Func<T, Task> work)
    {
        var failures = new ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
        {
            try
            {
                await work(one);
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        });
        if (!failures.IsEmpty)
        {
            throw new AggregateException(failures);
        }
    }
}
