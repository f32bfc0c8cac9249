using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;

namespace Messaging.Local.Engine;

/// <summary>The engine's part of the database, fenced: once the engine is abandoned, nothing of it is written any more.</summary>
internal sealed class DurableStore(Database database)
{
    private long _lastKey;
    private long _lastSequence;
    private long _lastActivity;
    private volatile bool _abandoned;

    public bool IsAbandoned => _abandoned;

    public Task OpenAsync() => database.Write(session =>
    {
        session.Execute(Schema.Sql);
        _lastKey = Largest(session, "SELECT seq FROM sqlite_sequence WHERE name = 'durable_instances'");
        _lastSequence = Largest(session, "SELECT max(sequence) FROM durable_inbox");
        _lastActivity = Largest(session, "SELECT max(key) FROM durable_activities");
    });

    public Task<T> Write<T>(Func<Session, T> work) => database.Write(session =>
    {
        ThrowIfAbandoned();
        return work(session);
    });

    public T Read<T>(Func<Session, T> work) => database.Read(work);

    public void Abandon() => _abandoned = true;

    public void ThrowIfAbandoned()
    {
        if (_abandoned)
        {
            throw new OperationCanceledException("The engine has stopped.");
        }
    }

    /// <summary>Only within a write. Never given twice in a process, so that no late letter finds another instance.</summary>
    public long NextKey() => ++_lastKey;

    /// <summary>Only within a write, so that the order of sequences is the order of commits.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Only within a write.</summary>
    public long NextActivity() => ++_lastActivity;

    private static long Largest(Session session, string sql)
    {
        using var row = session.Prepare(sql);
        return row.Step() ? row.Long(0) : 0;
    }
}
