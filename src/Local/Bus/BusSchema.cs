namespace Messaging.Local.Bus;

internal static class BusSchema
{
    /// <summary>
    /// A message is visible from a moment on: that of its schedule, or while it is locked that of the lock's end.
    /// It keeps the moment in which it became ready, so that it takes its old place when its lock is given up.
    /// </summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS bus_messages (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL COLLATE NOCASE,
            ready_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, expires_at INTEGER, scheduled_at INTEGER NOT NULL,
            lock TEXT, deliveries INTEGER NOT NULL DEFAULT 0,
            message_id TEXT, session_id TEXT, correlation_id TEXT, subject TEXT, content_type TEXT,
            properties BLOB NOT NULL, body BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS bus_messages_by_queue ON bus_messages (queue, visible_at, sequence);
        """;

    /// <summary>No handler of an earlier process is left to hold a lock.</summary>
    public const string ReleaseAll = "UPDATE bus_messages SET visible_at = ready_at, lock = NULL WHERE lock IS NOT NULL";

    public const string Insert = """
        INSERT INTO bus_messages (queue, ready_at, visible_at, expires_at, scheduled_at,
            message_id, session_id, correlation_id, subject, content_type, properties, body)
        VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    public const string SelectVisible = """
        SELECT sequence, ready_at, expires_at, scheduled_at, deliveries,
            message_id, session_id, correlation_id, subject, content_type, properties, body
        FROM bus_messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sequence
        """;

    public const string Lock = "UPDATE bus_messages SET visible_at = ?, lock = ?, deliveries = deliveries + 1 WHERE sequence = ?";

    public const string Bury = """
        UPDATE bus_messages SET queue = ?, properties = ?, visible_at = ready_at, lock = NULL, expires_at = NULL WHERE sequence = ?
        """;

    public const string Drop = "DELETE FROM bus_messages WHERE sequence = ?";

    public const string Complete = "DELETE FROM bus_messages WHERE sequence = ? AND lock = ?";

    public const string Abandon = "UPDATE bus_messages SET visible_at = ready_at, lock = NULL WHERE sequence = ? AND lock = ?";

    public const string SelectNext = "SELECT min(visible_at) FROM bus_messages WHERE queue = ? AND visible_at > ?";
}
