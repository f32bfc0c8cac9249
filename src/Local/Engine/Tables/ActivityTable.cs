using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

/// <summary>
/// Activities that are to run, or ran and whose result is not yet in a history; in the order in which they were asked for,
/// so that those of one commit lie side by side.
/// </summary>
internal static class ActivityTable
{
    public static void Add(Session session, ActivityRow row) => session
        .Prepare("INSERT INTO durable_activities (key, instance, generation, task, name, input) VALUES (?, ?, ?, ?, ?, ?)")
        .Bind(1, row.Key).Bind(2, row.Instance).Bind(3, row.Generation).Bind(4, row.Task).Bind(5, row.Name).Bind(6, row.Input)
        .Run();

    public static void Remove(Session session, long key) =>
        session.Prepare("DELETE FROM durable_activities WHERE key = ?").Bind(1, key).Run();

    /// <summary>Looks at all of them, which are never many: no more than what is under way.</summary>
    public static void Clear(Session session, long instance) =>
        session.Prepare("DELETE FROM durable_activities WHERE instance = ?").Bind(1, instance).Run();

    public static List<ActivityRow> All(Session session)
    {
        using var rows = session.Prepare("""
            SELECT a.key, a.instance, i.id, a.generation, a.task, a.name, a.input
            FROM durable_activities a JOIN durable_instances i ON i.key = a.instance ORDER BY a.key
            """);
        var all = new List<ActivityRow>();
        while (rows.Step())
        {
            all.Add(new ActivityRow(
                rows.Long(0), rows.Long(1), rows.Text(2), (int)rows.Long(3), (int)rows.Long(4), rows.Text(5), rows.TextOrNull(6)));
        }

        return all;
    }
}

internal sealed record ActivityRow(long Key, long Instance, string InstanceId, int Generation, int Task, string Name, string? Input);
