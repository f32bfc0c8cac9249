namespace Messaging.Local.Store;

internal abstract class PendingWrite
{
    /// <summary>False when the work threw, which has then been told to its caller.</summary>
    public abstract bool Run(Session session);

    public abstract void Complete();

    public abstract void Fail(Exception reason);
}

internal sealed class PendingWrite<T>(Func<Session, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Done => _done.Task;

    public override bool Run(Session session)
    {
        try
        {
            _result = work(session);
            return true;
        }
        catch (Exception thrown)
        {
            _done.SetException(thrown);
            return false;
        }
    }

    public override void Complete() => _done.TrySetResult(_result);

    public override void Fail(Exception reason) => _done.TrySetException(reason);
}
