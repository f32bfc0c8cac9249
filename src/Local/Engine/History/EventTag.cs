namespace Messaging.Local.Engine.History;

/// <summary>Stored: a number is never given another meaning.</summary>
internal enum EventTag
{
    EpisodeStarted = 1,
    ExecutionStarted = 2,
    EventRaised = 3,
    TaskScheduled = 4,
    TaskCompleted = 5,
    TaskFailed = 6,
    TimerCreated = 7,
    TimerFired = 8,
    SubOrchestrationCreated = 9,
    SubOrchestrationCompleted = 10,
    SubOrchestrationFailed = 11,
    EventSent = 12,
    ExecutionSuspended = 13,
    ExecutionResumed = 14,
    ExecutionTerminated = 15,
    ExecutionCompleted = 16,
    ExecutionFailed = 17,
}
