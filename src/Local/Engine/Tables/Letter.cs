using Messaging.Local.Engine.History;

namespace Messaging.Local.Engine.Tables;

/// <summary>
/// Something for an instance, and what keeps it until the episode that plays it is committed. An answer belongs to
/// one generation; any other letter to whichever is running.
/// </summary>
internal sealed record Letter(HistoryEvent Event, Origin Origin, int? Generation)
{
    /// <summary>The generation of an event that was sent again; hostile mode leaves it alone, or it would have no end.</summary>
    public const int Echo = -1;
}

internal abstract record Origin
{
    private Origin()
    {
    }

    public sealed record Inbox(long Sequence) : Origin;

    /// <summary>The result itself is kept nowhere: if it is lost in a crash, the activity runs again.</summary>
    public sealed record Activity(long Key) : Origin;

    public sealed record Timer(TimerRow Row) : Origin;

    /// <summary>From hand to hand: no row keeps it, and the sender waits until the episode is committed that plays it, or keeps it.</summary>
    public sealed record Hand(TaskCompletionSource Taken) : Origin;
}
