using Microsoft.DurableTask;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>
/// External events meet those who wait for them. As in the genuine SDK, names do not distinguish case, events that nobody
/// waits for are kept in order, the last to wait is served first, and a waiter that was cancelled still takes (and loses)
/// an event, because it stays on the stack.
/// </summary>
internal sealed class EventWaiters(DataConverter converter)
{
    private readonly Dictionary<string, Stack<EventWaiter>> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> _buffered = [];

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        if (!_waiting.TryGetValue(name, out var stack))
        {
            _waiting.Add(name, stack = new Stack<EventWaiter>());
        }

        if (stack.TryPeek(out var other) && other.EventType != typeof(T))
        {
            throw new ArgumentException(
                $"Somebody waits for '{name}' as {other.EventType}; it cannot be waited for as {typeof(T)}, too.", nameof(name));
        }

        var waiter = new EventWaiter<T>(converter);
        var at = _buffered.FindIndex(kept => string.Equals(kept.Name, name, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            var kept = _buffered[at];
            _buffered.RemoveAt(at);
            waiter.Complete(kept.Data);
            return waiter.Task;
        }

        stack.Push(waiter);
        waiter.CancelWith(cancellation);
        return waiter.Task;
    }

    public void Raise(EventRaised raised)
    {
        if (_waiting.TryGetValue(raised.Name, out var stack) && stack.TryPop(out var waiter))
        {
            waiter.Complete(raised.Data);
        }
        else
        {
            _buffered.Add(raised);
        }
    }

    public IReadOnlyList<EventRaised> TakeBuffered()
    {
        var all = _buffered.ToList();
        _buffered.Clear();
        return all;
    }
}
