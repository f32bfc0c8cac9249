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
    private readonly DataConverter _converter;
    private readonly ExecutionState _state;
    private readonly OrchestratorRun _run;
    private readonly OrchestratorThread _thread;
    private readonly LocalOrchestrationContext _context;
    private bool _isSuspended;

    public Execution(
        ExecutionIdentity identity,
        Func<TaskOrchestrationContext, Task<object?>>? orchestrator,
        EngineOptions options,
        ILoggerFactory loggers)
    {
        _converter = options.Converter;
        _state = new ExecutionState(options.Converter);
        _run = new OrchestratorRun(identity.Name, orchestrator, options.Converter);
        _thread = new OrchestratorThread(() =>
            EngineLog.LeftItsThread(loggers.CreateLogger<DurableEngine>(), identity.Name, identity.InstanceId));
        _context = new LocalOrchestrationContext(identity, _state, _thread, options, loggers);
    }

    public bool IsStarted => _run.IsStarted;

    public Failure? Broken => _run.Broken;

    /// <summary>Whether a process with these options runs it, by its version.</summary>
    public bool Suits(EngineOptions options) => options.VersionMatch switch
    {
        VersionMatchStrategy.None => true,
        _ when _context.Version == options.DefaultVersion => true,
        VersionMatchStrategy.CurrentOrOlder => _context.CompareVersionTo(options.DefaultVersion) <= 0,
        _ => false,
    };

    /// <summary>It fails, whatever its code would do.</summary>
    public void Refuse() => _run.Break(new Failure("VersionMismatch", "The version of the orchestration is none that this process runs.", NonRetriable: true));

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
            _run.Break(Determinism.Failure(surplus.Id, Determinism.Surplus(surplus)));
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

        return Close(events, consumed, outcome ?? (_isSuspended ? new Outcome.Suspended() : new Outcome.Going()));
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
            CustomStatus = _converter.Serialize(_state.CustomStatus),
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
                    _run.Break(Determinism.Failure(recorded.Id, mismatch));
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

    /// <summary>Gives the outcome when it does not depend on the code.</summary>
    private Outcome? Play(HistoryEvent happened)
    {
        switch (happened)
        {
            case ExecutionStarted:
                _run.Start(_context);
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
                _isSuspended = true;
                return new Outcome.Suspended();
            case ExecutionResumed:
                _isSuspended = false;
                break;
            case ExecutionTerminated terminated:
                return new Outcome.Terminated(terminated.Output);
        }

        _thread.Drain();
        return null;
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
            _run.Break(Failure.Of(unreadable));
        }
    }

    private Outcome? Ending() => _thread.WasLeft ? new Outcome.Failed(IllegalAwait.Failure) : _run.Ending(_state);
}
