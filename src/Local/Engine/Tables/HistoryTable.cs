using Messaging.Local.Engine.History;
using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

/// <summary>A row per episode.</summary>
internal static class HistoryTable
{
    public static void Append(Session session, long key, int chunk, long now, IReadOnlyList<HistoryEvent> events) => session
        .Prepare("INSERT INTO durable_history (instance, chunk, at, events) VALUES (?, ?, ?, ?)")
        .Bind(1, key).Bind(2, chunk).Bind(3, now).Bind(4, EventWriter.Encode(events))
        .Run();

    public static List<HistoryEvent> Read(Session session, long key)
    {
        using var rows = session.Prepare("SELECT events FROM durable_history WHERE instance = ? ORDER BY chunk").Bind(1, key);
        var events = new List<HistoryEvent>();
        while (rows.Step())
        {
            EventReader.DecodeAll(rows.Span(0), events);
        }

        return events;
    }

    public static void Clear(Session session, long key) =>
        session.Prepare("DELETE FROM durable_history WHERE instance = ?").Bind(1, key).Run();
}
