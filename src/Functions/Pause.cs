using NodaTime;

namespace Messaging.Functions;

/// <summary>Waits, and holds no thread meanwhile. A host that counts what is under way has one of its own: who waits does nothing.</summary>
public class Pause(TimeProvider time)
{
    protected TimeProvider Time => time;

    /// <exception cref="OperationCanceledException">It was ended before.</exception>
    public virtual Task For(Duration length, CancellationToken cancellation) => Task.Delay(length.ToTimeSpan(), time, cancellation);
}
