using System.Collections.Concurrent;

namespace Messaging.Local.Bus;

/// <summary>Brings the messages of one queue to its handler, each again until it is handled.</summary>
internal sealed class Pump : IAsyncDisposable
{
    private readonly BusHost _host;
    private readonly string _queue;
    private readonly Handling _handling;
    private readonly ConcurrentDictionary<Delivery, Task> _inFlight = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ITimer _timer;
    private readonly Bell _bell;

    public Pump(BusHost host, string queue, Handling handling)
    {
        (_host, _queue, _handling) = (host, queue, handling);
        _bell = new Bell(DeliverWhatIsReady, host.Quiet);
        _timer = host.Time.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Wake() => _bell.Ring();

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        // Before the handlers are told, or what they give back would be delivered again at once.
        await _bell.Stop();
        await _stopping.CancelAsync();
        await Task.WhenAll(_inFlight.Values);
        _stopping.Dispose();
    }

    private async Task DeliverWhatIsReady()
    {
        try
        {
            while (_handling.CallsAtOnce - _inFlight.Count is > 0 and var calls)
            {
                var claimed = await _host.Store.Claim(_queue, calls, _handling.MessagesPerCall, BusySessions());
                foreach (var delivery in claimed.Deliveries)
                {
                    Begin(delivery);
                }

                if (claimed.LeftDeadLetters)
                {
                    _host.Wake(QueuePath.OfDeadLetters(_queue));
                }

                if (claimed.Messages < calls * _handling.MessagesPerCall)
                {
                    WakeWhenMoreIsVisible();
                    return;
                }
            }
        }
        catch (Exception failure)
        {
            _host.Log.QueueFailed(_queue, failure);
            _timer.Change(BusRules.PauseAfterFailure, Timeout.InfiniteTimeSpan);
        }
    }

    private void Begin(Delivery delivery)
    {
        _host.Quiet.Enter();
        var handled = new TaskCompletionSource();
        _inFlight[delivery] = handled.Task;
        _ = Task.Run(async () =>
        {
            await Deliver(delivery);
            _inFlight.TryRemove(delivery, out _);
            Wake();
            handled.SetResult();
            _host.Quiet.Leave();
        });
    }

    private async Task Deliver(Delivery delivery)
    {
        try
        {
            await _handling.Handle(delivery.Messages, _stopping.Token);
        }
        catch (Exception failure)
        {
            foreach (var message in delivery.Messages)
            {
                _host.Log.DeliveryFailed(_queue, message.SequenceNumber, message.DeliveryCount, failure);
            }

            await Settle(delivery, _host.Store.Abandon);
            return;
        }

        await Settle(delivery, _host.Store.Complete);
    }

    /// <summary>A message that cannot be settled stays locked, and comes again when the lock has run out.</summary>
    private async Task Settle(Delivery delivery, Func<Delivery, Task> settle)
    {
        try
        {
            await settle(delivery);
        }
        catch (Exception failure)
        {
            _host.Log.QueueFailed(_queue, failure);
        }
    }

    private HashSet<string>? BusySessions()
    {
        var now = _host.Time.GetUtcNow();
        return _handling.Sessions
            ? [.. _inFlight.Keys.SelectMany(delivery => delivery.Messages).Where(message => message.LockedUntil > now)
                .Select(message => message.SessionId).OfType<string>()]
            : null;
    }

    private void WakeWhenMoreIsVisible()
    {
        if (_host.Store.Next(_queue) is { } next)
        {
            _timer.RingAt(next, _host.Time);
        }
    }
}
