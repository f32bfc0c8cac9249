using SQLitePCL;

namespace Messaging.Local.Store;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
public sealed class Session : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    internal Session(string path)
    {
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(path, out _connection, Flags, null);
        StoreException.ThrowUnlessOk(code, _connection, $"open {path}");
        raw.sqlite3_busy_timeout(_connection, 10_000);
    }

    /// <summary>Rows changed since this session was opened.</summary>
    public int TotalChanges => raw.sqlite3_total_changes(_connection);

    internal bool InTransaction => raw.sqlite3_get_autocommit(_connection) == 0;

    /// <summary>
    /// The statement for a constant text: prepared once, bound and stepped by the caller, and disposed or run to its end
    /// before it is asked for again.
    /// </summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection, sql);
            _statements.Add(sql, statement);
        }

        return statement.Take();
    }

    /// <summary>Several statements without parameters, such as a schema.</summary>
    public void Execute(string sql) => StoreException.ThrowUnlessOk(raw.sqlite3_exec(_connection, sql), _connection, sql);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Close();
        }

        _statements.Clear();
        raw.sqlite3_close_v2(_connection);
    }
}
