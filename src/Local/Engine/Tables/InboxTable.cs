using Messaging.Local.Engine.History;
using Messaging.Local.Store;

namespace Messaging.Local.Engine.Tables;

/// <summary>What was sent to instances and is not yet in their histories.</summary>
internal static class InboxTable
{
    public static void Add(Session session, long key, long sequence, int? generation, HistoryEvent happened) => session
        .Prepare("INSERT INTO durable_inbox (instance, sequence, generation, is_control, event) VALUES (?, ?, ?, ?, ?)")
        .Bind(1, key).Bind(2, sequence).Bind(3, (long?)generation).Bind(4, happened is HistoryEvent.Control ? 1 : 0)
        .Bind(5, EventWriter.Encode(happened))
        .Run();

    public static List<Letter> Read(Session session, long key, bool onlyControl, int limit)
    {
        using var rows = session
            .Prepare("""
                SELECT sequence, generation, event FROM durable_inbox
                WHERE instance = ? AND is_control >= ?
                ORDER BY sequence LIMIT ?
                """)
            .Bind(1, key).Bind(2, onlyControl ? 1 : 0).Bind(3, limit);
        var letters = new List<Letter>();
        while (rows.Step())
        {
            letters.Add(new Letter(EventReader.DecodeOne(rows.Span(2)), new Origin.Inbox(rows.Long(0)), (int?)rows.LongOrNull(1)));
        }

        return letters;
    }

    public static void Remove(Session session, long key, long sequence) => session
        .Prepare("DELETE FROM durable_inbox WHERE instance = ? AND sequence = ?").Bind(1, key).Bind(2, sequence)
        .Run();

    public static void Clear(Session session, long key) =>
        session.Prepare("DELETE FROM durable_inbox WHERE instance = ?").Bind(1, key).Run();

    public static List<long> KeysWithMail(Session session)
    {
        using var rows = session.Prepare("SELECT DISTINCT instance FROM durable_inbox");
        var keys = new List<long>();
        while (rows.Step())
        {
            keys.Add(rows.Long(0));
        }

        return keys;
    }
}
