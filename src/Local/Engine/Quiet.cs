namespace Messaging.Local.Engine;

/// <summary>
/// Counts the work in flight, so that a test knows when nothing moves any more. Whoever queues work counts it before
/// its own work ends; whoever waits for a timer or a person does not count.
/// </summary>
public sealed class Quiet
{
    /// <summary>How often the work that runs here is made to wait at the moment.</summary>
    private static readonly AsyncLocal<Waits?> Current = new();

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

    /// <summary>From here on, all that is awaited is one piece of work: it may be made to wait at several places at once.</summary>
    public static void BeginWork() => Current.Value = new Waits();

    /// <summary>For work that counts as busy but is made to wait for the clock: until disposed, it does not count.</summary>
    public IDisposable Idle()
    {
        var waits = Current.Value ?? new Waits();
        if (waits.Begin())
        {
            Leave();
        }

        return new Pause(this, waits);
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

    private sealed class Pause(Quiet quiet, Waits waits) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0 && waits.End())
            {
                quiet.Enter();
            }
        }
    }

    private sealed class Waits
    {
        private int _count;

        /// <summary>Whether it is the first.</summary>
        public bool Begin() => Interlocked.Increment(ref _count) == 1;

        /// <summary>Whether it was the last.</summary>
        public bool End() => Interlocked.Decrement(ref _count) == 0;
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
