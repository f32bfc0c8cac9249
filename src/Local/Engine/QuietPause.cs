using Messaging.Functions;
using NodaTime;

namespace Messaging.Local.Engine;

/// <summary>Work that waits does not count as busy.</summary>
public sealed class QuietPause(TimeProvider time, Quiet quiet) : Pause(time)
{
    public override async Task For(Duration length, CancellationToken cancellation)
    {
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new Lock();
        IDisposable? idle = null;

        // Who waited counts as busy again before he is let go: in between, a test could believe that all is done.
        void Wake()
        {
            lock (gate)
            {
                idle!.Dispose();
            }

            woken.TrySetResult();
        }

        // Whoever moves the clock as soon as all is quiet must find the timer.
        ITimer timer;
        lock (gate)
        {
            timer = Time.CreateTimer(_ => Wake(), null, length.ToTimeSpan(), Timeout.InfiniteTimeSpan);
            idle = quiet.Idle();
        }

        await using var waiting = timer;
        await using var limit = cancellation.Register(Wake);
        await woken.Task;
        cancellation.ThrowIfCancellationRequested();
    }
}
