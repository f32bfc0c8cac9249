using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

/// <summary>Activities that are to run, or ran and whose result is not yet in a history.</summary>
internal static class ActivityTable
{
    public static void Add(Session session, ActivityRow row) => session
        .Prepare("INSERT INTO durable_activities (instance, generation, task, name, input) VALUES (?, ?, ?, ?, ?)")
        .Bind(1, row.Instance).Bind(2, row.Generation).Bind(3, row.Task).Bind(4, row.Name).Bind(5, row.Input)
        .Run();

    public static void Remove(Session session, long key, int generation, int task) => session
        .Prepare("DELETE FROM durable_activities WHERE instance = ? AND generation = ? AND task = ?")
        .Bind(1, key).Bind(2, generation).Bind(3, task)
        .Run();

    public static void Clear(Session session, long key) =>
        session.Prepare("DELETE FROM durable_activities WHERE instance = ?").Bind(1, key).Run();

    public static List<ActivityRow> All(Session session)
    {
        using var rows = session.Prepare("""
            SELECT a.instance, i.id, a.generation, a.task, a.name, a.input
            FROM durable_activities a JOIN durable_instances i ON i.key = a.instance
            """);
        var all = new List<ActivityRow>();
        while (rows.Step())
        {
            all.Add(new ActivityRow(rows.Long(0), rows.Text(1), (int)rows.Long(2), (int)rows.Long(3), rows.Text(4), rows.TextOrNull(5)));
        }

        return all;
    }
}

internal sealed record ActivityRow(long Instance, string InstanceId, int Generation, int Task, string Name, string? Input);
