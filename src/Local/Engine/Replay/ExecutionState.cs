using Microsoft.DurableTask;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>What an execution remembers between its episodes; all of it can be rebuilt from the history.</summary>
internal sealed class ExecutionState(DataConverter converter)
{
    private readonly Dictionary<int, (OpenTask Task, Decision Decision)> _open = [];
    private List<Decision> _unwritten = [];
    private List<TimerCreated> _cancelled = [];
    private int _nextId;

    public DateTime Now { get; set; }

    public bool IsReplaying { get; set; }

    public EventWaiters Events { get; } = new(converter);

    public object? CustomStatus { get; set; }

    /// <summary>Set once the orchestrator has called ContinueAsNew.</summary>
    public ContinueAsNewOptions? Next { get; set; }

    /// <summary>Events that arrived after ContinueAsNew; they belong to the next execution.</summary>
    public List<EventRaised> CarriedOver { get; } = [];

    public bool HasOpenTasks => _open.Count > 0;

    public IEnumerable<TimerCreated> OpenTimers => _open.Values.Select(open => open.Decision).OfType<TimerCreated>();

    public int NextId() => _nextId++;

    public void Decide(Decision decision) => _unwritten.Add(decision);

    public OpenTask<T> Open<T>(Decision decision)
    {
        var task = new OpenTask<T>(converter);
        _open.Add(decision.Id, (task, decision));
        Decide(decision);
        return task;
    }

    public bool IsOpen(int id) => _open.ContainsKey(id);

    public void Close(Answer answer)
    {
        if (!_open.Remove(answer.Id, out var open))
        {
            return;
        }

        switch (answer, open.Decision)
        {
            case (TaskCompleted done, _):
                open.Task.Complete(done.Result);
                break;
            case (SubOrchestrationCompleted done, _):
                open.Task.Complete(done.Result);
                break;
            case (TaskFailed failed, TaskScheduled task):
                open.Task.Fail(task.Name, failed.Id, failed.Failure);
                break;
            case (SubOrchestrationFailed failed, SubOrchestrationCreated child):
                open.Task.Fail(child.Name, failed.Id, failed.Failure);
                break;
            default:
                open.Task.Complete(null);
                break;
        }
    }

    public void Cancel(TimerCreated timer, CancellationToken token)
    {
        if (_open.Remove(timer.Id, out var open))
        {
            _cancelled.Add(timer);
            open.Task.TryCancel(token);
        }
    }

    /// <summary>The decision of that number, which a replay has just met in the history.</summary>
    public Decision? TakeDecision(int id)
    {
        var at = _unwritten.FindIndex(decision => decision.Id == id);
        if (at < 0)
        {
            return null;
        }

        var decision = _unwritten[at];
        _unwritten.RemoveAt(at);
        return decision;
    }

    public IReadOnlyList<Decision> TakeDecisions()
    {
        var taken = _unwritten;
        _unwritten = taken.Count == 0 ? taken : [];
        return taken;
    }

    public IReadOnlyList<TimerCreated> TakeCancelled()
    {
        var taken = _cancelled;
        _cancelled = taken.Count == 0 ? taken : [];
        return taken;
    }
}
