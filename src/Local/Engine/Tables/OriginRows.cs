using System.Diagnostics;
using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

internal static class OriginRows
{
    public static void Remove(Session session, long key, Origin origin)
    {
        switch (origin)
        {
            case Origin.Inbox inbox:
                InboxTable.Remove(session, key, inbox.Sequence);
                break;
            case Origin.Activity activity:
                ActivityTable.Remove(session, activity.Key);
                break;
            case Origin.Timer timer:
                TimerTable.Remove(session, timer.Row);
                break;
            case Origin.Hand:
                break;
            default:
                throw new UnreachableException();
        }
    }
}
