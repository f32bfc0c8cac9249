using Messaging.Local.Engine.Tables;

namespace Messaging.Local.Engine;

/// <summary>
/// Runs activities, so many at a time, and hands their results to whoever asked. A result is kept nowhere until the episode
/// that plays it is committed; until then the activity's row stands, and after a crash it runs again.
/// </summary>
internal sealed class ActivityRunner : IDisposable
{
    private readonly ActivityInvocation _invocation;
    private readonly Quiet _quiet;
    private readonly int _atOnce;
    private readonly Action<long, Letter> _deliver;
    private readonly Lock _gate = new();
    private readonly Queue<ActivityRun> _waiting = new();
    private readonly HashSet<ActivityRun> _running = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stop;
    private TaskCompletionSource? _closed;

    public ActivityRunner(ActivityInvocation invocation, Quiet quiet, int atOnce, Action<long, Letter> deliver)
    {
        (_invocation, _quiet, _atOnce, _deliver) = (invocation, quiet, atOnce, deliver);
        _stop = _stopping.Token;
    }

    public void Start(ActivityRow row)
    {
        var run = new ActivityRun(row, this, _quiet.Busy());
        lock (_gate)
        {
            if (_closed is not null)
            {
                run.Work.Dispose();
                return;
            }

            if (_running.Count >= _atOnce)
            {
                _waiting.Enqueue(run);
                return;
            }

            _running.Add(run);
        }

        ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);
    }

    /// <summary>Starts no more; done when those that run have ended. What is not started runs after the next start of the engine.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            while (_waiting.TryDequeue(out var waiting))
            {
                waiting.Work.Dispose();
            }

            if (_running.Count == 0)
            {
                _closed.TrySetResult();
            }

            return _closed.Task;
        }
    }

    /// <summary>Cancels those that still run, and counts on none of them.</summary>
    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        _ = CloseAsync();
        lock (_gate)
        {
            foreach (var run in _running)
            {
                run.Work.Dispose();
            }
        }

        _stopping.Cancel();
        _stopping.Dispose();
    }

    internal async void Run(ActivityRun run)
    {
        using (run.Work)
        {
            if (await _invocation.InvokeAsync(run.Row, _stop) is { } answer && !_stop.IsCancellationRequested)
            {
                _deliver(run.Row.Instance, new Letter(answer, new Origin.Activity(run.Row.Key), run.Row.Generation));
            }

            Next(run);
        }
    }

    private void Next(ActivityRun ended)
    {
        ActivityRun? next;
        lock (_gate)
        {
            _running.Remove(ended);
            if (_waiting.TryDequeue(out next))
            {
                _running.Add(next);
            }
            else if (_running.Count == 0)
            {
                _closed?.TrySetResult();
            }
        }

        if (next is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(next, preferLocal: false);
        }
    }
}
