namespace Messaging.Local.Engine;

/// <summary>
/// A clock that stands still until it is advanced, and then goes from one due timer to the next, letting the work that
/// each one causes come to rest before it goes on.
/// </summary>
public sealed class VirtualTime(Quiet quiet, DateTimeOffset start) : TimeProvider
{
    /// <summary>Real time after which work that never comes to rest is reported instead of waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly SortedSet<VirtualTimer> _armed = new(VirtualTimer.ByDue);
    private DateTimeOffset _now = start;
    private long _sequence;
    private int _advancing;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public Task AdvanceAsync(TimeSpan span) => AdvanceToAsync(GetUtcNow() + span);

    /// <summary>Waits until nothing is in flight and no timer is due, without moving.</summary>
    public Task SettleAsync() => AdvanceToAsync(GetUtcNow());

    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        if (Interlocked.Exchange(ref _advancing, 1) == 1)
        {
            throw new InvalidOperationException("Time is being advanced already; await that first.");
        }

        try
        {
            await Rest();
            while (NextDue(moment) is { } timer)
            {
                using (quiet.Busy())
                {
                    timer.Fire();
                }

                await Rest();
            }
        }
        finally
        {
            Volatile.Write(ref _advancing, 0);
        }
    }

    internal void Arm(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Set(_now + dueTime, _sequence++, period);
                _armed.Add(timer);
            }
        }
    }

    internal void Disarm(VirtualTimer timer)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
        }
    }

    /// <summary>Moves the clock to the next timer due by the moment and takes it, or to the moment if there is none.</summary>
    private VirtualTimer? NextDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            if (_armed.Min is not { } timer || timer.Due > moment)
            {
                _now = moment > _now ? moment : _now;
                return null;
            }

            _now = timer.Due > _now ? timer.Due : _now;
            _armed.Remove(timer);
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Set(timer.Due + timer.Period, _sequence++, timer.Period);
                _armed.Add(timer);
            }

            return timer;
        }
    }

    private async Task Rest()
    {
        try
        {
            await quiet.WhenQuiet().WaitAsync(Patience);
        }
        catch (TimeoutException waited)
        {
            var message = $"{quiet.InFlight} pieces of work have not come to rest within {Patience.TotalSeconds:0} s.";
            throw new TimeoutException(message, waited);
        }
    }
}
