using Messaging.Local.Engine.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>
/// One execution of an orchestrator, from its start (or its last ContinueAsNew) on. It is a function of its history: given
/// the same past, it stands at the same place. It does no I/O and knows no clock.
/// </summary>
internal sealed class Execution
{
    private readonly ExecutionIdentity _identity;
    private readonly Func<TaskOrchestrationContext, Task<object?>>? _orchestrator;
    private readonly EngineOptions _options;
    private readonly ExecutionState _state;
    private readonly OrchestratorThread _thread = new();
    private readonly LocalOrchestrationContext _context;
    private Task<object?>? _running;
    private Failure? _broken;

    public Execution(
        ExecutionIdentity identity,
        Func<TaskOrchestrationContext, Task<object?>>? orchestrator,
        EngineOptions options,
        ILoggerFactory loggers)
    {
        _identity = identity;
        _orchestrator = orchestrator;
        _options = options;
        _state = new ExecutionState(options.Converter);
        _context = new LocalOrchestrationContext(identity, _state, _thread, options, loggers);
    }

    public bool IsStarted { get; private set; }

    /// <summary>Plays the past, so that the code stands where it stood; what differs from the history breaks the execution.</summary>
    public void Replay(IEnumerable<HistoryEvent> past)
    {
        var outer = _thread.Enter();
        _state.IsReplaying = true;
        try
        {
            foreach (var happened in past)
            {
                Recall(happened);
            }
        }
        finally
        {
            _state.IsReplaying = false;
            _thread.Leave(outer);
        }

        _state.TakeCancelled();
        if (_state.TakeDecisions() is [var surplus, ..])
        {
            Break(Determinism.Failure(surplus.Id, Determinism.Surplus(surplus)));
        }
    }

    /// <summary>Plays what is new, until it is all played or the execution ends or is suspended.</summary>
    public Step Advance(DateTime now, IReadOnlyList<HistoryEvent> messages)
    {
        var events = new List<HistoryEvent>(messages.Count + 4) { new EpisodeStarted(now) };
        var consumed = 0;
        var outer = _thread.Enter();
        _state.Now = now;
        var outcome = Ending();
        try
        {
            while (outcome is null && consumed < messages.Count)
            {
                var message = messages[consumed++];
                if (Concerns(message))
                {
                    events.Add(message);
                    outcome = Play(message) ?? Ending();
                }
            }
        }
        finally
        {
            _thread.Leave(outer);
        }

        return Close(events, consumed, outcome ?? new Outcome.Going());
    }

    private Step Close(List<HistoryEvent> events, int consumed, Outcome outcome)
    {
        var decisions = _state.TakeDecisions();
        events.AddRange(decisions);
        switch (outcome)
        {
            case Outcome.Completed completed:
                events.Add(new ExecutionCompleted(completed.Output));
                break;
            case Outcome.Failed failed:
                events.Add(new ExecutionFailed(failed.Failure));
                break;
        }

        var hasHappened = events.Count > 1;
        var isOver = outcome is Outcome.Failed or Outcome.Terminated;
        return new Step
        {
            Events = hasHappened ? events : [],
            Consumed = consumed,
            Outcome = outcome,
            CustomStatus = _options.Converter.Serialize(_state.CustomStatus),
            Decisions = decisions,
            IsStarted = IsStarted,
            Cancelled = isOver ? [.. _state.TakeCancelled(), .. _state.OpenTimers] : _state.TakeCancelled(),
        };
    }

    private void Recall(HistoryEvent happened)
    {
        switch (happened)
        {
            case EpisodeStarted episode:
                _state.Now = episode.At;
                break;
            case Decision recorded:
                if (Determinism.Mismatch(recorded, _state.TakeDecision(recorded.Id)) is { } mismatch)
                {
                    Break(Determinism.Failure(recorded.Id, mismatch));
                }

                break;
            default:
                Play(happened);
                break;
        }
    }

    /// <summary>An answer may come twice, or after its timer was cancelled; a start may come twice.</summary>
    private bool Concerns(HistoryEvent message) => message switch
    {
        Answer answer => _state.IsOpen(answer.Id),
        ExecutionStarted => !IsStarted,
        _ => true,
    };

    private Outcome? Play(HistoryEvent happened)
    {
        switch (happened)
        {
            case ExecutionStarted:
                Start();
                break;
            case EventRaised raised when _state.Next is not null:
                _state.CarriedOver.Add(raised);
                break;
            case EventRaised raised:
                Raise(raised);
                break;
            case Answer answer:
                _state.Close(answer);
                break;
            case ExecutionSuspended:
                return new Outcome.Suspended();
            case ExecutionTerminated terminated:
                return new Outcome.Terminated(terminated.Output);
        }

        _thread.Drain();
        return null;
    }

    private void Start()
    {
        IsStarted = true;
        if (_orchestrator is null)
        {
            Break(new Failure("OrchestratorTaskNotFound", $"No orchestrator named '{_identity.Name}' was found.", NonRetriable: true));
            return;
        }

        try
        {
            _running = _orchestrator(_context);
        }
        catch (Exception thrown)
        {
            _running = Task.FromException<object?>(thrown);
        }
    }

    private void Raise(EventRaised raised)
    {
        try
        {
            _state.Events.Raise(raised);
        }
        catch (Exception unreadable)
        {
            // An event that does not fit its waiter's type is poison: it would come back with each replay.
            Break(Failure.Of(unreadable));
        }
    }

    private void Break(Failure failure) => _broken ??= failure;

    /// <summary>How it ends, if it does: an open activity, timer or sub-orchestration keeps it running, as in the genuine SDK.</summary>
    private Outcome? Ending()
    {
        if (_broken is { } broken)
        {
            return new Outcome.Failed(broken);
        }

        if (_thread.WasLeft)
        {
            return new Outcome.Failed(IllegalAwait.Failure);
        }

        if (_running is not { IsCompleted: true } || _state.HasOpenTasks)
        {
            return null;
        }

        try
        {
            var output = _options.Converter.Serialize(_running.GetAwaiter().GetResult());
            return _state.Next is { } next
                ? new Outcome.Renewed(_options.Converter.Serialize(next.NewInput), next.NewVersion, [.. _state.CarriedOver])
                : new Outcome.Completed(output);
        }
        catch (Exception thrown)
        {
            return new Outcome.Failed(Failure.Of(thrown));
        }
    }
}
