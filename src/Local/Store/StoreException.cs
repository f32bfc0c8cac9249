using SQLitePCL;

namespace Messaging.Local.Store;

/// <summary>What SQLite refused, in its own words, with the statement at fault.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public int Code { get; private init; }

    public bool IsConstraint => (Code & 0xFF) == raw.SQLITE_CONSTRAINT;

    internal static void ThrowUnlessOk(int code, sqlite3 connection, string statement)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Of(code, connection, statement);
        }
    }

    internal static StoreException Of(int code, sqlite3 connection, string statement)
    {
        var reason = raw.sqlite3_errmsg(connection).utf8_to_string();
        return new($"SQLite: {reason} ({code}) in: {statement}") { Code = raw.sqlite3_extended_errcode(connection) };
    }
}
