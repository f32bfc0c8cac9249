using Messaging.Local.Engine.History;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Replay;

/// <summary>Where an episode leaves its execution.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    public sealed record Going : Outcome;

    public sealed record Suspended : Outcome;

    public sealed record Completed(string? Output) : Outcome;

    public sealed record Failed(Failure Failure) : Outcome;

    public sealed record Terminated(string? Output) : Outcome;

    /// <summary>Continued as new; the events are sent again, so that others may overtake them.</summary>
    public sealed record Renewed(string? Input, string? Version, IReadOnlyList<EventRaised> Events) : Outcome;
}
