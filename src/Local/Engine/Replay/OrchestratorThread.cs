namespace Messaging.Local.Engine.Replay;

/// <summary>
/// Where the code of one execution runs: on one thread at a time, and only while an episode is played. What comes back from
/// elsewhere (a thread of the pool, a real delay) is refused, because a replay could not repeat it.
/// </summary>
internal sealed class OrchestratorThread(Action left) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private int _thread;
    private int _wasLeft;

    /// <summary>The orchestrator awaited something that is not durable, or used its context from another thread.</summary>
    public bool WasLeft => Volatile.Read(ref _wasLeft) == 1;

    private bool IsCurrent => _thread == Environment.CurrentManagedThreadId;

    public SynchronizationContext? Enter()
    {
        var outer = Current;
        SetSynchronizationContext(this);
        _thread = Environment.CurrentManagedThreadId;
        return outer;
    }

    public void Leave(SynchronizationContext? outer)
    {
        _thread = 0;
        SetSynchronizationContext(outer);
    }

    /// <summary>Runs what the code has posted to itself, as Task.Yield does, until it waits for something from outside.</summary>
    public void Drain()
    {
        while (_posted.TryDequeue(out var posted))
        {
            posted.Callback(posted.State);
        }
    }

    public void EnsureNotLeft()
    {
        if (!StillOn())
        {
            throw new InvalidOperationException(IllegalAwait.Message);
        }
    }

    public bool StillOn()
    {
        if (IsCurrent)
        {
            return true;
        }

        if (Interlocked.Exchange(ref _wasLeft, 1) == 0)
        {
            left();
        }

        return false;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (StillOn())
        {
            _posted.Enqueue((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        EnsureNotLeft();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
