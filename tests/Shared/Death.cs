using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>
/// Kills the first host of a world right after its n-th step: a call that changed a store, a call to a provider, or an answer
/// to a webhook. Dying after a call that only read is dying after the last step before it. As in a killed process, nothing that it still does has an effect, and nobody hears from it: its calls do not come back
/// until it is buried, and then they fail.
/// </summary>
public sealed class Death(int atStep) : IStoreWatch
{
    /// <summary>The step of a provider's answer.</summary>
    public const string Provider = "provider";

    private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _buried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hosts;
    private int _steps;

    public bool HasCome => _came.Task.IsCompleted;

    /// <summary>Whether steps count yet: those of the start do not.</summary>
    public bool Counts { get; set; }

    /// <summary>After which step it came.</summary>
    public string After { get; private set; } = "";

    /// <summary>For the options of the world; a later host is left alone.</summary>
    public void Haunt(IServiceCollection services)
    {
        if (_hosts++ == 0)
        {
            WatchedTables.Watch(services, this);
            WatchedSender.Watch(services, this);
        }
    }

    /// <summary>Waits for the work; should the host die meanwhile, buries it and starts another on the same data.</summary>
    public async Task Around(World world, Task work)
    {
        await Task.WhenAny(work, _came.Task);
        if (!HasCome || _buried.Task.IsCompleted)
        {
            await work;
            return;
        }

        await world.Crash(_buried.SetResult);
        await work;
        await world.Start();
    }

    Task IStoreWatch.Before(string table, string operation) => Alive();

    // The event log reads the bus beside the turn: when it writes says nothing of how far the turn is.
    Task IStoreWatch.After(string table, string operation) => operation is "Get" or "Query" || table == "events" ? Alive() : Step($"{operation} {table}");

    /// <summary>For the wire.</summary>
    public Task Answering(HttpRequestMessage request) => _buried.Task.IsCompleted
        ? Task.CompletedTask
        : Step(Wire.IsToProvider(request) ? Provider : "webhook");

    private Task Step(string step)
    {
        if (Counts && Interlocked.Increment(ref _steps) == atStep)
        {
            After = step;
            _came.SetResult();
        }

        return Alive();
    }

    private async Task Alive()
    {
        if (HasCome)
        {
            await _buried.Task;
            throw new HttpRequestException("The process is dead.");
        }
    }
}
