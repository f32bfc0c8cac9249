namespace Messaging.Local.Store;

/// <summary>
/// The only thread that writes. It takes everything that is queued, runs it in one transaction and commits once,
/// so that a hundred writers pay for one flush of the disk.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly Session _session;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _queued = new(initialState: false);
    private List<PendingWrite> _queue = [];
    private List<PendingWrite> _running = [];
    private bool _closed;

    public Writer(Session session)
    {
        _session = session;
        _thread = new Thread(Loop) { IsBackground = true, Name = "Database writer" };
        _thread.Start();
    }

    public void Add(PendingWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(Database));
            _queue.Add(write);
            if (_queue.Count > 1)
            {
                return;
            }
        }

        _queued.Set();
    }

    /// <summary>Finishes what is queued, takes nothing more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
        }

        _queued.Set();
        _thread.Join();
        _queued.Dispose();
    }

    private void Loop()
    {
        while (TakeAll())
        {
            RunBatch();
            _running = [];
        }
    }

    private bool TakeAll()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_queue.Count > 0)
                {
                    (_queue, _running) = (_running, _queue);
                    return true;
                }

                if (_closed)
                {
                    return false;
                }
            }

            _queued.WaitOne();
        }
    }

    private void RunBatch()
    {
        try
        {
            _session.Prepare("BEGIN IMMEDIATE").Run();
            foreach (var write in _running)
            {
                RunOne(write);
            }

            _session.Prepare("COMMIT").Run();
        }
        catch (Exception failure)
        {
            RollBack();
            _running.ForEach(write => write.Fail(new StoreException("Nothing of this group of writes was committed.", failure)));
            return;
        }

        // Whoever waits goes on elsewhere: handed over at once, they cost this thread one step, not one each.
        ThreadPool.UnsafeQueueUserWorkItem(static done => done.ForEach(write => write.Complete()), _running, preferLocal: false);
    }

    private void RunOne(PendingWrite write)
    {
        var changes = _session.TotalChanges;
        if (!write.Run(_session) && _session.TotalChanges != changes)
        {
            // Half a write must not be committed, and its neighbours cannot be told from it any more.
            throw new InvalidOperationException("A write threw after it had begun to write; it must check everything before.");
        }
    }

    private void RollBack()
    {
        if (_session.InTransaction)
        {
            _session.Prepare("ROLLBACK").Run();
        }
    }
}
