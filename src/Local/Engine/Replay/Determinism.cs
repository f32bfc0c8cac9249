using Messaging.Local.Engine.History;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>Holds what the code decides today against what it decided when the history was written.</summary>
internal static class Determinism
{
    /// <summary>What differs, as a sentence; null when the two agree.</summary>
    public static string? Mismatch(Decision recorded, Decision? today) => today switch
    {
        null => $"the history has {Describe(recorded)}, which the orchestrator does not ask for (any more).",
        _ when today.GetType() == recorded.GetType() && Same(NameOf(today), NameOf(recorded)) => null,
        _ => $"the history has {Describe(recorded)}, but the orchestrator now asks for {Describe(today)}.",
    };

    public static string Surplus(Decision today) => $"the orchestrator asks for {Describe(today)}, which the history does not have.";

    public static Failure Failure(int id, string mismatch)
    {
        var exception = new DurableTask.Core.Exceptions.NonDeterministicOrchestrationException(
            id, $"{mismatch} Was its code changed while this instance was running?");
        return History.Failure.Of(exception);
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(Decision decision) => decision switch
    {
        TaskScheduled task => task.Name,
        SubOrchestrationCreated child => child.Name,
        EventSent sent => sent.Name,
        _ => null,
    };

    private static string Describe(Decision decision) => decision switch
    {
        TaskScheduled task => $"the activity '{task.Name}' (#{task.Id})",
        SubOrchestrationCreated child => $"the sub-orchestration '{child.Name}' (#{child.Id})",
        EventSent sent => $"the event '{sent.Name}' to '{sent.InstanceId}' (#{sent.Id})",
        _ => $"a timer (#{decision.Id})",
    };
}
