using Messaging.Local.Engine.Tables;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>What an episode has set going, to be started once it is committed.</summary>
internal sealed class Followers
{
    public List<ActivityRow> Activities { get; } = [];

    public List<TimerRow> Timers { get; } = [];

    /// <summary>Instances that have got mail.</summary>
    public List<long> Recipients { get; } = [];
}
