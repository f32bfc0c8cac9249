using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>What an orchestrator is handed. It only notes what is asked for; the engine does it once the episode is committed.</summary>
internal sealed class LocalOrchestrationContext(
    ExecutionIdentity identity, ExecutionState state, OrchestratorThread thread, EngineOptions engine, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    private int _guids;

    public override TaskName Name { get; } = identity.Name;

    public override string InstanceId => identity.InstanceId;

    public override ParentOrchestrationInstance? Parent => identity.Parent;

    public override string Version => identity.Version;

    public override DateTime CurrentUtcDateTime => state.Now;

    public override bool IsReplaying => state.IsReplaying;

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default
    {
        thread.EnsureNotLeft();
        return engine.Converter.Deserialize<T>(identity.Input);
    }

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        thread.EnsureNotLeft();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException($"A {nameof(TaskOptions)} was given as the input of '{name}'.", nameof(input));
        }

        var serialized = Serialize(input);
        return options?.Retry is { } retry
            ? Retrying.Run(this, retry, Attempt)
            : Attempt().Task;

        OpenTask<TResult> Attempt() => state.Open<TResult>(new TaskScheduled(state.NextId(), name, serialized));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        thread.EnsureNotLeft();
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        var version = options?.Version?.Version ?? engine.DefaultVersion;
        var serialized = Serialize(input);
        return options?.Retry is { } retry
            ? Retrying.Run(this, retry, Attempt)
            : Attempt().Task;

        OpenTask<TResult> Attempt() =>
            state.Open<TResult>(new SubOrchestrationCreated(state.NextId(), orchestratorName, version, instanceId, serialized));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        thread.EnsureNotLeft();
        var created = new TimerCreated(state.NextId(), fireAt.ToUniversalTime());
        var timer = state.Open<object?>(created);
        if (cancellationToken.CanBeCanceled)
        {
            timer.CancelWith(cancellationToken.Register(() => CancelTimer(created, cancellationToken)));
        }

        return timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        thread.EnsureNotLeft();
        return state.Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        thread.EnsureNotLeft();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        state.Decide(new EventSent(state.NextId(), instanceId, eventName, Serialize(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        thread.EnsureNotLeft();
        state.CustomStatus = customStatus;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        thread.EnsureNotLeft();
        state.Next = options;
        if (options.PreserveUnprocessedEvents)
        {
            state.CarriedOver.AddRange(state.Events.TakeBuffered());
        }
    }

    public override Guid NewGuid()
    {
        thread.EnsureNotLeft();
        return DeterministicGuid.Of(InstanceId, CurrentUtcDateTime, _guids++);
    }

    private string? Serialize(object? value) => engine.Converter.Serialize(value);

    private void CancelTimer(TimerCreated timer, CancellationToken token)
    {
        // A cancellation from another thread is of no effect, as in the genuine SDK, where awaiting CancelAsync hangs.
        if (thread.StillOn())
        {
            state.Cancel(timer, token);
        }
    }
}
