using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

internal static class TimerTable
{
    public static void Add(Session session, TimerRow row) => session
        .Prepare("INSERT INTO durable_timers (due, instance, task, generation) VALUES (?, ?, ?, ?)")
        .Bind(1, row.Due).Bind(2, row.Instance).Bind(3, row.Task).Bind(4, row.Generation)
        .Run();

    public static void Remove(Session session, TimerRow row) => session
        .Prepare("DELETE FROM durable_timers WHERE due = ? AND instance = ? AND task = ?")
        .Bind(1, row.Due).Bind(2, row.Instance).Bind(3, row.Task)
        .Run();

    /// <summary>Those due by the moment, after the given one, in order.</summary>
    public static List<TimerRow> Due(Session session, TimerRow after, long now)
    {
        using var rows = session.Prepare("""
            SELECT due, instance, task, generation FROM durable_timers
            WHERE (due, instance, task) > (?, ?, ?) AND due <= ?
            ORDER BY due, instance, task
            """).Bind(1, after.Due).Bind(2, after.Instance).Bind(3, after.Task).Bind(4, now);
        var due = new List<TimerRow>();
        while (rows.Step())
        {
            due.Add(new TimerRow(rows.Long(0), rows.Long(1), (int)rows.Long(2), (int)rows.Long(3)));
        }

        return due;
    }

    public static long? NextDue(Session session, long after)
    {
        using var row = session.Prepare("SELECT min(due) FROM durable_timers WHERE due > ?").Bind(1, after);
        row.Step();
        return row.LongOrNull(0);
    }
}

internal sealed record TimerRow(long Due, long Instance, int Task, int Generation)
{
    /// <summary>The task of the timer that starts an execution.</summary>
    public const int Start = -1;
}
