using System.Collections.Concurrent;
using SQLitePCL;

namespace Messaging.Local.Store;

/// <summary>One SQLite file in WAL mode: one writer thread with group commit, any number of readers.</summary>
public sealed class Database : IDisposable
{
    /// <summary>Counts up with each change of a schema that older files do not have.</summary>
    private const long Layout = 2;

    private readonly DatabaseOptions _options;
    private readonly Session _writing;
    private readonly Writer _writer;
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _disposed;

    static Database() => Batteries_V2.Init();

    /// <exception cref="LayoutException">The file is another release's.</exception>
    public Database(DatabaseOptions options)
    {
        _options = options;
        if (Path.GetDirectoryName(Path.GetFullPath(options.Path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        _writing = new Session(options.Path);
        CheckLayout(_writing, options.Path);
        _writing.Execute($"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(options.Durability == Durability.Full ? "FULL" : "OFF")};
            PRAGMA cache_size = {options.WriterCachePages};
            PRAGMA wal_autocheckpoint = {options.CheckpointPages};
            PRAGMA temp_store = MEMORY;
            """);
        _writer = new Writer(_writing);
    }

    /// <summary>
    /// Queues work for the writer thread; the task completes once the work is committed.
    /// Work must check before it writes: if it throws before its first change, its exception goes to its caller alone;
    /// if it throws after one, or the commit fails, the whole group it ran in is rolled back and told so.
    /// </summary>
    public Task<T> Write<T>(Func<Session, T> work)
    {
        var write = new PendingWrite<T>(work);
        _writer.Add(write);
        return write.Done;
    }

    public Task Write(Action<Session> work) => Write(session =>
    {
        work(session);
        return true;
    });

    /// <summary>Runs work on the calling thread against one snapshot that holds everything whose Write has completed.</summary>
    public T Read<T>(Func<Session, T> work) => ReadOne(session =>
    {
        session.Prepare("BEGIN").Run();
        var result = work(session);
        session.Prepare("COMMIT").Run();
        return result;
    });

    /// <summary>The same for work that runs one statement, which is a snapshot of its own.</summary>
    public T ReadOne<T>(Func<Session, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var session = _readers.TryTake(out var pooled) ? pooled : OpenReader();
        try
        {
            var result = work(session);
            _readers.Add(session);
            return result;
        }
        catch
        {
            // A statement may have been left half read: cheaper to open another than to find out.
            session.Dispose();
            throw;
        }
    }

    /// <summary>Commits what is queued, then closes the file.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writing.Dispose();
    }

    /// <summary>A file of another release is refused, and left as it is.</summary>
    private static void CheckLayout(Session session, string path)
    {
        if (Number(session, "SELECT count(*) FROM sqlite_master") == 0)
        {
            session.Execute($"PRAGMA user_version = {Layout}");
        }
        else if (Number(session, "PRAGMA user_version") is not Layout and var found)
        {
            session.Dispose();
            throw new LayoutException($"{path} was written by another release (layout {found}; this one has {Layout}). Move it away to begin anew.");
        }
    }

    private static long Number(Session session, string sql)
    {
        using var row = session.Prepare(sql);
        return row.Step() ? row.Long(0) : 0;
    }

    private Session OpenReader()
    {
        var session = new Session(_options.Path);
        session.Execute("PRAGMA query_only = ON; PRAGMA cache_size = 1024;");
        return session;
    }
}
