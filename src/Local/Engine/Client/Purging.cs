using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Client;

/// <summary>Forgets instances that have ended.</summary>
internal sealed class Purging(DurableStore store, TimeProvider time)
{
    private const int AtOnce = 200;

    public Task<PurgeResult> OneAsync(string instanceId, bool recursive) => store.Write(session =>
    {
        if (InstanceTable.Find(session, instanceId) is not { } found)
        {
            return new PurgeResult(0);
        }

        return found.Status.IsTerminal()
            ? new PurgeResult(Delete(session, found.Key, recursive))
            : throw new InvalidOperationException($"Only an orchestration that has ended can be purged; '{instanceId}' is {found.Status}.");
    });

    /// <summary>A few at a time, so that others are not kept waiting; incomplete when the filter's time is over.</summary>
    public async Task<PurgeResult> ManyAsync(PurgeInstancesFilter filter, bool recursive, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var purged = 0;
        while (filter.Timeout is not { } timeout || time.GetElapsedTime(start) < timeout)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = await store.Write(session => Matching(session, filter).Sum(key => Delete(session, key, recursive)));
            if (some == 0)
            {
                return new PurgeResult(purged, isComplete: true);
            }

            purged += some;
        }

        return new PurgeResult(purged, isComplete: false);
    }

    private static int Delete(Session session, long key, bool recursive)
    {
        var children = recursive ? InstanceTable.Children(session, key) : [];
        InstanceTable.Delete(session, key);
        return 1 + children.Where(child => HasEnded(session, child.Id)).Sum(child => Delete(session, child.Key, recursive));
    }

    private static bool HasEnded(Session session, string id) => InstanceTable.Find(session, id) is { } found && found.Status.IsTerminal();

    private static List<long> Matching(Session session, PurgeInstancesFilter filter)
    {
        var statuses = filter.Statuses ?? Enum.GetValues<OrchestrationRuntimeStatus>();
        using var rows = session.Prepare("""
            SELECT key FROM durable_instances
            WHERE (?1 IS NULL OR created >= ?1) AND (?2 IS NULL OR created <= ?2) AND status IN (SELECT value FROM json_each(?3))
            LIMIT ?4
            """)
            .Bind(1, filter.CreatedFrom?.UtcTicks)
            .Bind(2, filter.CreatedTo?.UtcTicks)
            .Bind(3, InstanceReader.StatusList(statuses.Where(Statuses.IsTerminal)))
            .Bind(4, AtOnce);
        var keys = new List<long>();
        while (rows.Step())
        {
            keys.Add(rows.Long(0));
        }

        return keys;
    }
}
