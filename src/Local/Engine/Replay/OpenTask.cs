using Messaging.Local.Engine.History;
using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

/// <summary>A decision whose answer is still to come.</summary>
internal abstract class OpenTask
{
    private CancellationTokenRegistration _cancellation;

    /// <summary>Why it failed, if it did.</summary>
    public Failure? Failure { get; private set; }

    public abstract void Complete(string? result);

    public abstract bool TryCancel(CancellationToken token);

    public void Fail(string name, int id, Failure failure)
    {
        Failure = failure;
        Throw(new TaskFailedException(name, id, failure.ToDetails()));
    }

    public void CancelWith(CancellationTokenRegistration cancellation) => _cancellation = cancellation;

    protected abstract void Throw(Exception exception);

    protected void Forget() => _cancellation.Dispose();
}

internal sealed class OpenTask<T>(DataConverter converter) : OpenTask
{
    // Continuations run inline on purpose: each answer is played to its end before the next.
#pragma warning disable MA0022
    private readonly TaskCompletionSource<T> _source = new();
#pragma warning restore MA0022

    public Task<T> Task => _source.Task;

    public override void Complete(string? result)
    {
        Forget();
        T value;
        try
        {
            value = converter.Deserialize<T>(result)!;
        }
        catch (Exception unreadable)
        {
            // A result that does not fit its caller's type is the caller's failure.
            _source.TrySetException(unreadable);
            return;
        }

        _source.TrySetResult(value);
    }

    public override bool TryCancel(CancellationToken token) => _source.TrySetCanceled(token);

    protected override void Throw(Exception exception)
    {
        Forget();
        _source.TrySetException(exception);
    }
}
