using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Messaging.Local.Store;

/// <summary>
/// A prepared statement of one session. Positions of parameters start at 1, of columns at 0, as in SQLite.
/// Dispose makes it ready for the next use; <see cref="Run"/> does so by itself.
/// </summary>
public sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _handle;
    private readonly string _sql;
    private bool _taken;

    internal Statement(sqlite3 connection, string sql)
    {
        _connection = connection;
        _sql = sql;
        StoreException.ThrowUnlessOk(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle), connection, sql);
    }

    public Statement Bind(int position, string? value)
    {
        if (value is null)
        {
            return BindNull(position);
        }

        if (value.Length == 0)
        {
            return Checked(raw.sqlite3_bind_text(_handle, position, string.Empty));
        }

        const int OnStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= OnStack)
        {
            Span<byte> small = stackalloc byte[OnStack];
            return Checked(raw.sqlite3_bind_text(_handle, position, small[..Encoding.UTF8.GetBytes(value, small)]));
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return Checked(raw.sqlite3_bind_text(_handle, position, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public Statement Bind(int position, ReadOnlySpan<byte> value) => Checked(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_handle, position, 0)
        : raw.sqlite3_bind_blob(_handle, position, value));

    public Statement Bind(int position, byte[]? value) => value is null ? BindNull(position) : Bind(position, value.AsSpan());

    public Statement Bind(int position, long value) => Checked(raw.sqlite3_bind_int64(_handle, position, value));

    public Statement Bind(int position, long? value) => value is { } number ? Bind(position, number) : BindNull(position);

    public Statement Bind(int position, double value) => Checked(raw.sqlite3_bind_double(_handle, position, value));

    public Statement BindNull(int position) => Checked(raw.sqlite3_bind_null(_handle, position));

    /// <summary>True while there is a row to read.</summary>
    public bool Step() => raw.sqlite3_step(_handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw Failed(code),
    };

    /// <summary>Runs a statement whose rows, if any, do not matter; the count of rows it changed.</summary>
    public int Run()
    {
        while (Step())
        {
        }

        Dispose();
        return raw.sqlite3_changes(_connection);
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_handle, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double Double(int column) => raw.sqlite3_column_double(_handle, column);

    public string Text(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string() ?? throw Unexpected(column);

    public string? TextOrNull(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string();

    /// <summary>Valid until the next step or Dispose.</summary>
    public ReadOnlySpan<byte> Span(int column) => raw.sqlite3_column_blob(_handle, column);

    public byte[] Blob(int column) => Span(column).ToArray();

    public byte[]? BlobOrNull(int column) => IsNull(column) ? null : Blob(column);

    public void Dispose()
    {
        _taken = false;
        // Its code repeats that of the last step, which has been thrown already.
        _ = raw.sqlite3_reset(_handle);
    }

    internal Statement Take()
    {
        if (_taken)
        {
            throw new InvalidOperationException($"Still being read; dispose it first: {_sql}");
        }

        _taken = true;
        raw.sqlite3_clear_bindings(_handle);
        return this;
    }

    internal void Close() => raw.sqlite3_finalize(_handle);

    private Statement Checked(int code) => code == raw.SQLITE_OK ? this : throw Failed(code);

    private StoreException Failed(int code)
    {
        var failure = StoreException.Of(code, _connection, _sql);
        Dispose();
        return failure;
    }

    private StoreException Unexpected(int column) => new($"Column {column} is null in: {_sql}");
}
