using System.Text.Json.Serialization;

namespace Messaging.Local.Engine.History;

/// <summary>
/// What happened to one execution of an orchestrator, in the order in which a replay meets it. Each episode begins with
/// <see cref="EpisodeStarted"/>, then has what arrived, then the decisions that followed from it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EpisodeStarted), nameof(EpisodeStarted))]
[JsonDerivedType(typeof(ExecutionStarted), nameof(ExecutionStarted))]
[JsonDerivedType(typeof(EventRaised), nameof(EventRaised))]
[JsonDerivedType(typeof(TaskScheduled), nameof(TaskScheduled))]
[JsonDerivedType(typeof(TaskCompleted), nameof(TaskCompleted))]
[JsonDerivedType(typeof(TaskFailed), nameof(TaskFailed))]
[JsonDerivedType(typeof(TimerCreated), nameof(TimerCreated))]
[JsonDerivedType(typeof(TimerFired), nameof(TimerFired))]
[JsonDerivedType(typeof(SubOrchestrationCreated), nameof(SubOrchestrationCreated))]
[JsonDerivedType(typeof(SubOrchestrationCompleted), nameof(SubOrchestrationCompleted))]
[JsonDerivedType(typeof(SubOrchestrationFailed), nameof(SubOrchestrationFailed))]
[JsonDerivedType(typeof(EventSent), nameof(EventSent))]
[JsonDerivedType(typeof(ExecutionSuspended), nameof(ExecutionSuspended))]
[JsonDerivedType(typeof(ExecutionResumed), nameof(ExecutionResumed))]
[JsonDerivedType(typeof(ExecutionTerminated), nameof(ExecutionTerminated))]
[JsonDerivedType(typeof(ExecutionCompleted), nameof(ExecutionCompleted))]
[JsonDerivedType(typeof(ExecutionFailed), nameof(ExecutionFailed))]
public abstract record HistoryEvent
{
    private HistoryEvent()
    {
    }

    /// <summary>What the orchestrator asked for; numbered in the order of asking, so that a replay can be held against it.</summary>
    public abstract record Decision(int Id) : HistoryEvent;

    /// <summary>The answer to the decision of the same number.</summary>
    public abstract record Answer(int Id) : HistoryEvent;

    /// <summary>What a client does to the instance, and not to its code.</summary>
    public abstract record Control : HistoryEvent;

    public sealed record EpisodeStarted(DateTime At) : HistoryEvent;

    public sealed record ExecutionStarted(string Name, string Version, string? Input) : HistoryEvent;

    public sealed record EventRaised(string Name, string? Data) : HistoryEvent;

    public sealed record TaskScheduled(int Id, string Name, string? Input) : Decision(Id);

    public sealed record TaskCompleted(int Id, string? Result) : Answer(Id);

    public sealed record TaskFailed(int Id, Failure Failure) : Answer(Id);

    public sealed record TimerCreated(int Id, DateTime FireAt) : Decision(Id);

    public sealed record TimerFired(int Id) : Answer(Id);

    public sealed record SubOrchestrationCreated(int Id, string Name, string Version, string InstanceId, string? Input) : Decision(Id);

    public sealed record SubOrchestrationCompleted(int Id, string? Result) : Answer(Id);

    public sealed record SubOrchestrationFailed(int Id, Failure Failure) : Answer(Id);

    public sealed record EventSent(int Id, string InstanceId, string Name, string? Data) : Decision(Id);

    public sealed record ExecutionSuspended(string? Reason) : Control;

    public sealed record ExecutionResumed(string? Reason) : Control;

    public sealed record ExecutionTerminated(string? Output) : Control;

    public sealed record ExecutionCompleted(string? Output) : HistoryEvent;

    public sealed record ExecutionFailed(Failure Failure) : HistoryEvent;
}
