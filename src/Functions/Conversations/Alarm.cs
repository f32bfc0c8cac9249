using Microsoft.DurableTask;

namespace Messaging.Functions.Conversations;

/// <summary>One lazy timer: a deadline that moves back leaves it alone, and a ring too early costs one look. So a chatty conversation does not set a timer a message.</summary>
internal sealed class Alarm(TaskOrchestrationContext context) : IDisposable
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private Task _timer = Never;
    private DateTime _due;
    private CancellationTokenSource? _cancel;

    public Task At(DateTime? deadline)
    {
        if (deadline is not { } due || (_cancel is not null && !_timer.IsCompleted && _due <= due))
        {
            return _timer.IsCompleted ? Never : _timer;
        }

        Dispose();
        _cancel = new CancellationTokenSource();
        _due = due;
        _timer = context.CreateTimer(due, _cancel.Token);
        return _timer;
    }

    /// <summary>Cancels without waiting: the asynchronous way never completes in an orchestrator.</summary>
    public void Dispose()
    {
        if (!_timer.IsCompleted)
        {
            _cancel?.Cancel();
        }

        _cancel?.Dispose();
        _cancel = null;
        _timer = Never;
    }
}
