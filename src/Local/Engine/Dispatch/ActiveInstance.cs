using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>An instance that is awake, or asleep but still in memory. The dispatcher's lock guards what is not of the turn.</summary>
internal sealed class ActiveInstance(long key, Dispatcher dispatcher) : IThreadPoolWorkItem
{
    public long Key { get; } = key;

    /// <summary>Letters that came by memory and are backed by a row of their own.</summary>
    public List<Letter> Arrived { get; set; } = [];

    /// <summary>Whether the inbox is to be read.</summary>
    public bool HasMail { get; set; } = true;

    public bool IsAwake { get; set; }

    /// <summary>Its place among the sleepers, the longest asleep first.</summary>
    public LinkedListNode<ActiveInstance>? Sleeping { get; set; }

    /// <summary>Only for the turn: the row as last committed, null when not loaded.</summary>
    public InstanceState? State { get; set; }

    /// <summary>Only for the turn: the execution as last committed, null when it must be replayed first.</summary>
    public Execution? Live { get; set; }

    public void Execute() => dispatcher.Run(this);
}
