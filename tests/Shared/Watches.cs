namespace Messaging.Shared;

/// <summary>Several who watch the same calls, in their order.</summary>
public sealed class Watches(params IReadOnlyList<IStoreWatch> watches) : IStoreWatch
{
    async Task IStoreWatch.Before(string table, string operation)
    {
        foreach (var watch in watches)
        {
            await watch.Before(table, operation);
        }
    }

    async Task IStoreWatch.After(string table, string operation)
    {
        foreach (var watch in watches)
        {
            await watch.After(table, operation);
        }
    }
}
