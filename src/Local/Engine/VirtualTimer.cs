namespace Messaging.Local.Engine;

internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    /// <summary>Timers of one moment fire in the order in which they were set.</summary>
    public static readonly IComparer<VirtualTimer> ByDue =
        Comparer<VirtualTimer>.Create((one, other) => (one.Due, one._sequence).CompareTo((other.Due, other._sequence)));

    private long _sequence;
    private volatile bool _disposed;

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
        {
            return false;
        }

        time.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        time.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Only while the timer is not in the clock's set, which is sorted by these.</summary>
    internal void Set(DateTimeOffset due, long sequence, TimeSpan period) => (Due, _sequence, Period) = (due, sequence, period);

    internal void Fire() => callback(state);
}
