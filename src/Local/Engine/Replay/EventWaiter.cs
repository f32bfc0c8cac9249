using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

internal abstract class EventWaiter
{
    public abstract Type EventType { get; }

    public abstract void Complete(string? data);
}

internal sealed class EventWaiter<T>(DataConverter converter) : EventWaiter
{
    // Continuations run inline on purpose: each event is played to its end before the next.
#pragma warning disable MA0022
    private readonly TaskCompletionSource<T> _source = new();
#pragma warning restore MA0022
    private CancellationTokenRegistration _cancellation;

    public override Type EventType => typeof(T);

    public Task<T> Task => _source.Task;

    public override void Complete(string? data)
    {
        var value = converter.Deserialize<T>(data);
        _cancellation.Dispose();
        _source.TrySetResult(value!);
    }

    public void CancelWith(CancellationToken token)
    {
        if (token.CanBeCanceled)
        {
            _cancellation = token.Register(() => _source.TrySetCanceled(token));
        }
    }
}
