using Messaging.Local.Engine.History;
using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

/// <summary>The code of an execution: whether it has begun, and how it ended.</summary>
internal sealed class OrchestratorRun(string name, Func<TaskOrchestrationContext, Task<object?>>? orchestrator, DataConverter converter)
{
    private Task<object?>? _running;

    public bool IsStarted { get; private set; }

    /// <summary>Why it cannot go on, whatever its code says: code and history differ, or an event does not fit.</summary>
    public Failure? Broken { get; private set; }

    public void Break(Failure failure) => Broken ??= failure;

    public void Start(TaskOrchestrationContext context)
    {
        IsStarted = true;
        if (orchestrator is null)
        {
            Break(new Failure("OrchestratorTaskNotFound", $"No orchestrator named '{name}' was found.", NonRetriable: true));
            return;
        }

        try
        {
            _running = orchestrator(context);
        }
        catch (Exception thrown)
        {
            _running = Task.FromException<object?>(thrown);
        }
    }

    /// <summary>How it ends, if it does: an open activity, timer or sub-orchestration keeps it running, as in the genuine SDK.</summary>
    public Outcome? Ending(ExecutionState state)
    {
        if (Broken is { } broken)
        {
            return new Outcome.Failed(broken);
        }

        if (_running is not { IsCompleted: true } || state.HasOpenTasks)
        {
            return null;
        }

        try
        {
            var output = converter.Serialize(_running.GetAwaiter().GetResult());
            return state.Next is { } next
                ? new Outcome.Renewed(converter.Serialize(next.NewInput), next.NewVersion, [.. state.CarriedOver])
                : new Outcome.Completed(output);
        }
        catch (Exception thrown)
        {
            return new Outcome.Failed(Failure.Of(thrown));
        }
    }
}
