using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine;

/// <summary>
/// Runs activities, so many at a time, and hands their results to whoever asked. A result is kept nowhere until the episode
/// that plays it is committed; until then the activity's row stands, and after a crash it runs again.
/// </summary>
internal sealed class ActivityRunner : IDisposable
{
    private readonly Registry _registry;
    private readonly Quiet _quiet;
    private readonly EngineOptions _options;
    private readonly Action<long, Letter> _deliver;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly Queue<ActivityRun> _waiting = new();
    private readonly HashSet<ActivityRun> _running = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stop;
    private TaskCompletionSource? _closed;

    public ActivityRunner(Registry registry, Quiet quiet, EngineOptions options, Action<long, Letter> deliver, ILogger logger)
    {
        (_registry, _quiet, _options, _deliver, _logger) = (registry, quiet, options, deliver, logger);
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

            if (_running.Count >= _options.ConcurrentActivities)
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
            if (await ResultOf(run.Row) is { } result && !_stop.IsCancellationRequested)
            {
                var origin = new Origin.Activity(run.Row.Generation, run.Row.Task);
                _deliver(run.Row.Instance, new Letter(result, origin, run.Row.Generation));
            }

            Next(run);
        }
    }

    private async Task<HistoryEvent?> ResultOf(ActivityRow row)
    {
        var result = await Once(row);
        return result is HistoryEvent.TaskCompleted && _options.Hostile?.RunsTwice() == true ? await Once(row) : result;
    }

    /// <summary>Null when it was cancelled because the engine stops; it runs again after the next start.</summary>
    private async Task<HistoryEvent?> Once(ActivityRow row)
    {
        if (_registry.Activity(row.Name) is not { } activity)
        {
            var unknown = new Failure("ActivityTaskNotFound", $"No activity task named '{row.Name}' was found.", NonRetriable: true);
            return new HistoryEvent.TaskFailed(row.Task, unknown);
        }

        try
        {
            var output = await activity(new ActivityCall(row.Name, row.InstanceId, row.Input), _stop);
            return new HistoryEvent.TaskCompleted(row.Task, _options.Converter.Serialize(output));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception thrown)
        {
            EngineLog.ActivityFailed(_logger, thrown, row.Name, row.InstanceId);
            return new HistoryEvent.TaskFailed(row.Task, Failure.Of(thrown));
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

internal sealed class ActivityRun(ActivityRow row, ActivityRunner runner, IDisposable work) : IThreadPoolWorkItem
{
    public ActivityRow Row => row;

    public IDisposable Work => work;

    public void Execute() => runner.Run(this);
}
