using System.Collections.Concurrent;
using Messaging.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Scenarios.Scale;

/// <summary>Counts what goes to tables and bus, and how many rows or messages go with it.</summary>
internal sealed class CountedCalls : IStoreWatch
{
    private readonly ConcurrentDictionary<(string Store, string Operation), int> _calls = new();
    private readonly ConcurrentDictionary<string, int> _batched = new();

    /// <summary>What is asked for by the clock, whether there are conversations or not, is not one's.</summary>
    private static readonly HashSet<(string, string)> Periodic = [("due", "Query"), ("retention", "Query")];

    private readonly DeskFirst _desk = new();

    public bool Counts { get; set; }

    public void Watch(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(_desk);
        WatchedTables.Watch(services, this);
        WatchedSender.Watch(services, this);
    }

    public int Calls(string store, string operation) => _calls.GetValueOrDefault((store, operation));

    /// <summary>Rows that were written to a table in batches; messages, of the bus.</summary>
    public int Batched(string store) => _batched.GetValueOrDefault(store);

    Task IStoreWatch.Before(string table, string operation) => _desk.Turn;

    Task IStoreWatch.After(string table, string operation)
    {
        if (Counts && !Periodic.Contains((table, operation)))
        {
            _calls.AddOrUpdate((table, operation), 1, (_, calls) => calls + 1);
        }

        return Task.CompletedTask;
    }

    void IStoreWatch.Submits(string table, int rows)
    {
        if (Counts)
        {
            _batched.AddOrUpdate(table, rows, (_, before) => before + rows);
        }
    }
}
