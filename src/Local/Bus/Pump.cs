using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

/// <summary>Brings the messages of one queue to its handler, several at once, each again until it is handled.</summary>
internal sealed class Pump : IAsyncDisposable
{
    private readonly BusHost _host;
    private readonly string _queue;
    private readonly bool _sessions;
    private readonly Func<ServiceBusReceivedMessage, CancellationToken, Task> _handle;
    private readonly ConcurrentDictionary<Delivery, Task> _inFlight = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ITimer _timer;
    private readonly Bell _bell;

    public Pump(BusHost host, string queue, bool sessions, Func<ServiceBusReceivedMessage, CancellationToken, Task> handle)
    {
        (_host, _queue, _sessions, _handle) = (host, queue, sessions, handle);
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
            while (BusRules.CallsAtOnce - _inFlight.Count is > 0 and var free)
            {
                var claim = await _host.Store.Claim(_queue, free, BusySessions());
                foreach (var delivery in claim.Deliveries)
                {
                    Begin(delivery);
                }

                if (claim.LeftDeadLetters)
                {
                    _host.Wake(QueuePath.OfDeadLetters(_queue));
                }

                if (claim.Deliveries.Count < free)
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
            await _handle(delivery.Message, _stopping.Token);
        }
        catch (Exception failure)
        {
            _host.Log.DeliveryFailed(_queue, delivery.Message.SequenceNumber, delivery.Message.DeliveryCount, failure);
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
        return _sessions
            ? [.. _inFlight.Keys.Select(delivery => delivery.Message).Where(message => message.LockedUntil > now)
                .Select(message => message.SessionId).OfType<string>()]
            : null;
    }

    private void WakeWhenMoreIsVisible()
    {
        if (_host.Store.Next(_queue) is { } next)
        {
            // Timers count whole milliseconds: rounded down, they would fire before there is anything to see.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling((next - _host.Time.GetUtcNow()).TotalMilliseconds));
            _timer.Change(wait < BusRules.LongestWait ? wait : BusRules.LongestWait, Timeout.InfiniteTimeSpan);
        }
    }
}
