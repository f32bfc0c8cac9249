using Messaging.Local.Engine.History;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>What one episode did, to be committed as a whole.</summary>
internal sealed record Step
{
    /// <summary>What the history gets; nothing when no message concerned the execution.</summary>
    public required IReadOnlyList<HistoryEvent> Events { get; init; }

    /// <summary>How many of the messages are dealt with; the others stay where they were.</summary>
    public required int Consumed { get; init; }

    public required Outcome Outcome { get; init; }

    public required string? CustomStatus { get; init; }

    /// <summary>What the engine has to do now.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>False while the instance is still to start.</summary>
    public required bool IsStarted { get; init; }

    /// <summary>Timers that nobody waits for any more.</summary>
    public required IReadOnlyList<TimerCreated> Cancelled { get; init; }
}
