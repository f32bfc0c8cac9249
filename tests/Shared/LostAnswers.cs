using Azure;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>Writes that take effect although their answer is lost: the client library tries again, and meets what it has written itself.</summary>
/// <param name="every">Every so many writes one answer is lost.</param>
/// <param name="from">Which of them is the first, from 0.</param>
public sealed class LostAnswers(int every, int from) : IStoreWatch
{
    private int _writes;
    private int _lost;

    public int Writes => _writes;

    public int Lost => _lost;

    /// <summary>Whether writes count yet.</summary>
    public bool Counts { get; set; }

    /// <summary>For the options of the world.</summary>
    public void Watch(IServiceCollection services) => WatchedTables.Watch(services, this);

    Task IStoreWatch.Before(string table, string operation) => Task.CompletedTask;

    Task IStoreWatch.After(string table, string operation)
    {
        if (!Counts || operation is "Get" or "Query" || (Interlocked.Increment(ref _writes) - 1) % every != from)
        {
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref _lost);
        return Task.FromException(new RequestFailedException(0, $"The answer to {operation} of {table} was lost.", errorCode: null, innerException: null));
    }
}
