using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Puts letters into inboxes, within a write.</summary>
internal sealed class Post(DurableStore store, Hostility? hostile)
{
    /// <summary>For an instance by its id; null, and the letter is gone, when there is none that could read it.</summary>
    public long? Send(Session session, string instanceId, HistoryEvent happened)
    {
        if (InstanceTable.Find(session, instanceId) is not { } found || found.Status.IsTerminal())
        {
            return null;
        }

        if (happened is HistoryEvent.EventRaised && hostile is not null)
        {
            if (found.Status == OrchestrationRuntimeStatus.Pending)
            {
                return null;
            }

            if (hostile.SendsTwice())
            {
                Add(session, found.Key, Letter.Echo, happened);
            }
        }

        Add(session, found.Key, null, happened);
        return found.Key;
    }

    public void Add(Session session, long key, int? generation, HistoryEvent happened) =>
        InboxTable.Add(session, key, store.NextSequence(), generation, happened);
}
