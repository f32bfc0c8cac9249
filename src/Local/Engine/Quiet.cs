namespace Messaging.Local.Engine;

/// <summary>
/// Counts the work in flight, so that a test knows when nothing moves any more. Whoever queues work counts it before
/// its own work ends; whoever waits for a timer or a person does not count.
/// </summary>
public sealed class Quiet
{
    private readonly Lock _gate = new();
    private int _inFlight;
    private TaskCompletionSource? _waiter;

    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Work that lasts until the result is disposed.</summary>
    public IDisposable Busy()
    {
        Enter();
        return new Work(this);
    }

    /// <summary>For work that counts as busy but is made to wait for the clock: until disposed, it does not count.</summary>
    public IDisposable Idle()
    {
        Leave();
        return new Pause(this);
    }

    /// <summary>Completes when nothing is in flight; at once if nothing is.</summary>
    public Task WhenQuiet()
    {
        lock (_gate)
        {
            if (InFlight == 0)
            {
                return Task.CompletedTask;
            }

            _waiter ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    /// <summary>As Busy, without an object: each Enter has exactly one Leave.</summary>
    internal void Enter() => Interlocked.Increment(ref _inFlight);

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _inFlight) > 0)
        {
            return;
        }

        lock (_gate)
        {
            if (InFlight == 0)
            {
                _waiter?.SetResult();
                _waiter = null;
            }
        }
    }

    private sealed class Pause(Quiet quiet) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                quiet.Enter();
            }
        }
    }

    private sealed class Work(Quiet quiet) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                quiet.Leave();
            }
        }
    }
}
