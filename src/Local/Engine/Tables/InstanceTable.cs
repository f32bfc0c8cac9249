using Messaging.Local.Engine.History;
using Messaging.Local.Store;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Tables;

internal static class InstanceTable
{
    public static (long Key, OrchestrationRuntimeStatus Status)? Find(Session session, string id)
    {
        using var row = session.Prepare("SELECT key, status FROM durable_instances WHERE id = ?").Bind(1, id);
        return row.Step() ? (row.Long(0), (OrchestrationRuntimeStatus)row.Long(1)) : null;
    }

    public static InstanceState? Load(Session session, long key)
    {
        using var row = session.Prepare("""
            SELECT i.id, i.name, i.version, i.status, i.generation, i.input, i.custom_status,
                   i.parent, i.parent_generation, i.parent_task, p.name, p.id,
                   (SELECT max(chunk) + 1 FROM durable_history WHERE instance = i.key)
            FROM durable_instances i LEFT JOIN durable_instances p ON p.key = i.parent
            WHERE i.key = ?
            """).Bind(1, key);
        return !row.Step() ? null : new InstanceState
        {
            Key = key,
            Id = row.Text(0),
            Name = row.Text(1),
            Version = row.Text(2),
            Status = (OrchestrationRuntimeStatus)row.Long(3),
            Generation = (int)row.Long(4),
            Input = row.TextOrNull(5),
            CustomStatus = row.TextOrNull(6),
            Parent = row.IsNull(7) || row.IsNull(11)
                ? null
                : new ParentLink(row.Long(7), (int)row.Long(8), (int)row.Long(9), row.Text(10), row.Text(11)),
            Chunks = (int)(row.LongOrNull(12) ?? 0),
        };
    }

    public static void Insert(Session session, NewInstance instance, long now)
    {
        session.Prepare("""
            INSERT INTO durable_instances
                (key, id, name, version, status, generation, input, tags, created, updated, parent, parent_generation, parent_task)
            VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?8, ?9, ?10, ?11)
            """)
            .Bind(1, instance.Key)
            .Bind(2, instance.Id)
            .Bind(3, instance.Name)
            .Bind(4, instance.Version)
            .Bind(5, (long)OrchestrationRuntimeStatus.Pending)
            .Bind(6, instance.Input)
            .Bind(7, instance.Tags)
            .Bind(8, now)
            .Bind(9, instance.Parent?.Key)
            .Bind(10, (long?)instance.Parent?.Generation)
            .Bind(11, (long?)instance.Parent?.Task)
            .Run();
        TimerTable.Add(session, instance.StartTimer);
    }

    public static void SetStatus(Session session, long key, OrchestrationRuntimeStatus status, string? customStatus, long now) => session
        .Prepare("UPDATE durable_instances SET status = ?2, custom_status = ?3, updated = ?4 WHERE key = ?1")
        .Bind(1, key).Bind(2, (long)status).Bind(3, customStatus).Bind(4, now)
        .Run();

    public static void Finish(
        Session session, long key, OrchestrationRuntimeStatus status, string? output, Failure? failure, string? customStatus, long now) => session
        .Prepare("UPDATE durable_instances SET status = ?2, output = ?3, failure = ?4, custom_status = ?5, updated = ?6 WHERE key = ?1")
        .Bind(1, key).Bind(2, (long)status).Bind(3, output)
        .Bind(4, failure is null ? null : EventWriter.Encode(failure))
        .Bind(5, customStatus).Bind(6, now)
        .Run();

    public static void Renew(Session session, InstanceState state, string version, string? input, string? customStatus, long now) => session
        .Prepare("""
            UPDATE durable_instances
            SET generation = ?2, version = ?3, input = ?4, custom_status = ?5, status = ?6, updated = ?7
            WHERE key = ?1
            """)
        .Bind(1, state.Key).Bind(2, state.Generation + 1).Bind(3, version).Bind(4, input).Bind(5, customStatus)
        .Bind(6, (long)OrchestrationRuntimeStatus.Running).Bind(7, now)
        .Run();

    /// <summary>Everything of the instance but its timers, which are dropped when they come due.</summary>
    public static void Delete(Session session, long key)
    {
        HistoryTable.Clear(session, key);
        InboxTable.Clear(session, key);
        ActivityTable.Clear(session, key);
        session.Prepare("DELETE FROM durable_instances WHERE key = ?").Bind(1, key).Run();
    }

    public static List<(long Key, string Id)> Children(Session session, long key)
    {
        using var rows = session.Prepare("SELECT key, id FROM durable_instances WHERE parent = ?").Bind(1, key);
        var children = new List<(long, string)>();
        while (rows.Step())
        {
            children.Add((rows.Long(0), rows.Text(1)));
        }

        return children;
    }
}
