using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>Something that happens once, exactly before or after the next call of one kind to the store: what a race would need luck for.</summary>
public sealed class Interruption(string table, string operation) : IStoreWatch
{
    private Func<Task>? _before;
    private Func<Task>? _after;

    /// <summary>For the options of the world.</summary>
    public void Watch(IServiceCollection services) => WatchedTables.Watch(services, this);

    public void BeforeNext(Func<Task> happens) => _before = happens;

    public void AfterNext(Func<Task> happens) => _after = happens;

    Task IStoreWatch.Before(string of, string what) => Take(ref _before, of, what);

    Task IStoreWatch.After(string of, string what) => Take(ref _after, of, what);

    private Task Take(ref Func<Task>? happens, string of, string what) =>
        of == table && what == operation && Interlocked.Exchange(ref happens, null) is { } now ? now() : Task.CompletedTask;
}
