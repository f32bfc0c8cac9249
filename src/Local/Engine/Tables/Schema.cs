namespace Messaging.Local.Engine.Tables;

internal static class Schema
{
    /// <summary>
    /// Moments are ticks of UTC. Keys are numbers, so that the busy tables stay small; only instances know their id. A key
    /// is never used again, because timers may outlive their instance.
    /// </summary>
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS durable_instances (
            key INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            status INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            input TEXT,
            output TEXT,
            failure BLOB,
            custom_status TEXT,
            tags TEXT,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            parent INTEGER,
            parent_generation INTEGER,
            parent_task INTEGER);

        CREATE INDEX IF NOT EXISTS durable_children ON durable_instances (parent) WHERE parent IS NOT NULL;

        CREATE TABLE IF NOT EXISTS durable_history (
            instance INTEGER NOT NULL,
            chunk INTEGER NOT NULL,
            at INTEGER NOT NULL,
            events BLOB NOT NULL,
            PRIMARY KEY (instance, chunk)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS durable_inbox (
            instance INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            generation INTEGER,
            is_control INTEGER NOT NULL,
            event BLOB NOT NULL,
            PRIMARY KEY (instance, sequence)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS durable_activities (
            key INTEGER PRIMARY KEY,
            instance INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            task INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT);

        CREATE TABLE IF NOT EXISTS durable_timers (
            due INTEGER NOT NULL,
            instance INTEGER NOT NULL,
            task INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            PRIMARY KEY (due, instance, task)) WITHOUT ROWID;
        """;
}
