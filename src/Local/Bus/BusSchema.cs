namespace Messaging.Local.Bus;

internal static class BusSchema
{
    /// <summary>
    /// A message keeps the moment in which it became ready, and with it its place, until it is handled. While a call handles
    /// messages, a claim holds them: one small row for the call instead of a change of each message and of its place in the index.
    /// </summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS bus_messages (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL COLLATE NOCASE,
            ready_at INTEGER NOT NULL, expires_at INTEGER, scheduled_at INTEGER NOT NULL, deliveries INTEGER NOT NULL DEFAULT 0,
            message_id TEXT, session_id TEXT, correlation_id TEXT, subject TEXT, content_type TEXT,
            properties BLOB NOT NULL, body BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS bus_messages_by_queue ON bus_messages (queue, ready_at, sequence);
        CREATE TABLE IF NOT EXISTS bus_claims (
            id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL COLLATE NOCASE, locked_until INTEGER NOT NULL, sequences BLOB NOT NULL);
        """;

    public const string Insert = """
        INSERT INTO bus_messages (queue, ready_at, expires_at, scheduled_at,
            message_id, session_id, correlation_id, subject, content_type, properties, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public const string SelectReady = """
        SELECT sequence, ready_at, expires_at, scheduled_at, deliveries,
            message_id, session_id, correlation_id, subject, content_type, properties, body
        FROM bus_messages WHERE queue = ? AND ready_at <= ? ORDER BY ready_at, sequence
        """;

    public const string SelectNext = "SELECT min(ready_at) FROM bus_messages WHERE queue = ? AND ready_at > ?";

    public const string Bury = "UPDATE bus_messages SET queue = ?, properties = ?, expires_at = NULL WHERE sequence = ?";

    public const string Drop = "DELETE FROM bus_messages WHERE sequence = ?";

    public const string CountDelivery = "UPDATE bus_messages SET deliveries = deliveries + 1 WHERE sequence = ?";

    public const string InsertClaim = "INSERT INTO bus_claims (queue, locked_until, sequences) VALUES (?, ?, ?) RETURNING id";

    public const string SelectClaims = "SELECT id, queue, locked_until, sequences FROM bus_claims";

    public const string DropClaim = "DELETE FROM bus_claims WHERE id = ?";
}
