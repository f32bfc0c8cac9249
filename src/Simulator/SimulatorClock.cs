namespace Messaging.Simulator;

/// <summary>
/// Time, and the two hooks by which a virtual clock knows whether anything moves: <c>busy</c> is held while a callback
/// is under way; <c>waiting</c> while a caller, who counts as busy himself, is made to wait for the clock. Without the
/// second one, time could never reach the end of a slow answer: it only advances when nobody is busy.
/// </summary>
public sealed class SimulatorClock(TimeProvider time, Func<IDisposable>? busy = null, Func<IDisposable>? waiting = null) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<ITimer> _pending = []; // Also keeps the timers from being collected.
    private bool _disposed;

    public DateTimeOffset Now => time.GetUtcNow();

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var timer in _pending)
            {
                timer.Dispose();
            }

            _pending.Clear();
        }
    }

    internal IDisposable Busy() => busy?.Invoke() ?? Unwatched.Instance;

    internal CancellationTokenSource Limit(TimeSpan limit) => new(limit, time);

    /// <summary>Does the work later; nothing is busy until then. The work says itself, before it first waits, that it is.</summary>
    internal void After(TimeSpan delay, Func<Task> work)
    {
        ITimer? timer = null;
        timer = time.CreateTimer(_ => Begin(timer!, work), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            if (_disposed)
            {
                timer.Dispose();
                return;
            }

            _pending.Add(timer);
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Makes a caller wait; false when he gave up before.</summary>
    internal async Task<bool> WaitAsync(TimeSpan span, CancellationToken gaveUp)
    {
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lent = waiting?.Invoke() ?? Unwatched.Instance;

        // The caller counts as busy again before whoever wakes him lets go: in between, time could run away.
        void Wake()
        {
            lent.Dispose();
            woken.TrySetResult();
        }

        await using var timer = time.CreateTimer(_ => Wake(), null, span, Timeout.InfiniteTimeSpan);
        await using var aborted = gaveUp.Register(Wake);
        await woken.Task;
        return !gaveUp.IsCancellationRequested;
    }

    // Nobody awaits a timer: what goes wrong unexpectedly has to end the process instead of vanishing, hence async void.
    private async void Begin(ITimer timer, Func<Task> work)
    {
        Task underWay;
        using (Busy())
        {
            lock (_gate)
            {
                _pending.Remove(timer);
                timer.Dispose();
            }

            underWay = work();
        }

        await underWay;
    }

    private sealed class Unwatched : IDisposable
    {
        public static readonly Unwatched Instance = new();

        public void Dispose()
        {
        }
    }
}
