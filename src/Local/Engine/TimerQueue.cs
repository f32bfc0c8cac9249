using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;

namespace Messaging.Local.Engine;

/// <summary>
/// Hands out timers when they come due, from the index in the database; in memory there is one clock timer for the earliest.
/// A timer may be handed out twice, which its execution does not notice, but never too early.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private static readonly TimerRow BeforeAll = new(0, 0, 0, 0);

    private readonly DurableStore _store;
    private readonly TimeProvider _time;
    private readonly Action<long, Letter> _deliver;
    private readonly EngineFailure _failure;
    private readonly Lock _gate = new();
    private readonly ITimer _clock;
    private TimerRow _handedOut = BeforeAll;
    private long _next = long.MaxValue;
    private bool _isOpen;

    public TimerQueue(DurableStore store, TimeProvider time, Action<long, Letter> deliver, EngineFailure failure)
    {
        (_store, _time, _deliver, _failure) = (store, time, deliver, failure);
        _clock = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Open()
    {
        lock (_gate)
        {
            _isOpen = true;
        }

        HandOut();
    }

    /// <summary>For a timer whose row is committed.</summary>
    public void Arm(TimerRow row)
    {
        lock (_gate)
        {
            if (!_isOpen)
            {
                return;
            }

            // Only a clock that was set back brings a timer before one that was handed out.
            if (row.Due < _handedOut.Due)
            {
                _handedOut = BeforeAll with { Due = row.Due };
            }

            if (row.Due > Now())
            {
                SetClock(row.Due);
                return;
            }
        }

        Deliver(row);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOpen = false;
        }

        _clock.Dispose();
    }

    private void Tick()
    {
        try
        {
            HandOut();
        }
        catch (Exception unexpected)
        {
            // A clock's callback has nobody to throw to.
            _failure.Report(unexpected);
        }
    }

    private void HandOut()
    {
        List<TimerRow> due;
        lock (_gate)
        {
            if (!_isOpen)
            {
                return;
            }

            var now = Now();
            (due, var next) = _store.Read(session => (TimerTable.Due(session, _handedOut, now), TimerTable.NextDue(session, now)));
            _handedOut = due is [.., var last] ? last : _handedOut;
            _next = long.MaxValue;
            if (next is { } moment)
            {
                SetClock(moment);
            }
        }

        due.ForEach(Deliver);
    }

    private void SetClock(long due)
    {
        if (due >= _next)
        {
            return;
        }

        _next = due;
        _clock.RingAt(new DateTimeOffset(due, TimeSpan.Zero), _time);
    }

    private long Now() => _time.GetUtcNow().UtcTicks;

    private void Deliver(TimerRow row) =>
        _deliver(row.Instance, new Letter(new HistoryEvent.TimerFired(row.Task), new Origin.Timer(row), row.Generation));
}
