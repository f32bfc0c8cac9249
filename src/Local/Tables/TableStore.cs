using System.Collections.Concurrent;
using Azure.Data.Tables;
using Messaging.Local.Store;

namespace Messaging.Local.Tables;

/// <summary>All tables in one of SQLite's, in the order of table, partition and row.</summary>
internal sealed class TableStore
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS table_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE);
        CREATE TABLE IF NOT EXISTS table_entities (
            id INTEGER PRIMARY KEY,
            table_id INTEGER NOT NULL, partition_key TEXT NOT NULL, row_key TEXT NOT NULL,
            version INTEGER NOT NULL, properties BLOB NOT NULL,
            UNIQUE (table_id, partition_key, row_key));
        """;

    private const string Select = "SELECT version, properties, id FROM table_entities WHERE table_id = ? AND partition_key = ? AND row_key = ?";

    private const string SelectFrom = """
        SELECT partition_key, row_key, version, properties FROM table_entities
        WHERE table_id = ? AND (partition_key, row_key) >= (?, ?) ORDER BY partition_key, row_key
        """;

    private const string Insert = "INSERT INTO table_entities (table_id, partition_key, row_key, version, properties) VALUES (?, ?, ?, ?, ?)";

    private const string InsertNew = Insert + " ON CONFLICT DO NOTHING RETURNING id";

    private const string Update = "UPDATE table_entities SET version = ?, properties = ? WHERE id = ?";

    private const string Delete = "DELETE FROM table_entities WHERE id = ?";

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, long> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Used by the writer thread alone.</summary>
    private long _lastVersion;

    public TableStore(Database database, TimeProvider time)
    {
        _database = database;
        _time = time;
        database.Write(session => session.Execute(Schema)).GetAwaiter().GetResult();
    }

    public delegate T Reading<out T>(in StoredEntity entity);

    /// <summary>Reads one entity after the other, until told to stop.</summary>
    public delegate bool Visiting(in StoredEntity entity);

    public long? Table(string name)
    {
        if (_tables.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = _database.ReadOne(session =>
        {
            using var row = session.Prepare("SELECT id FROM table_names WHERE name = ?").Bind(1, name);
            return row.Step() ? row.Long(0) : (long?)null;
        });
        if (found is { } id)
        {
            _tables[name] = id;
        }

        return found;
    }

    /// <summary>False if it was there already.</summary>
    public Task<bool> Create(string name) => _database.Write(session =>
        session.Prepare("INSERT INTO table_names (name) VALUES (?) ON CONFLICT DO NOTHING").Bind(1, name).Run() > 0);

    public T? Read<T>(long table, string partitionKey, string rowKey, Reading<T> read)
        where T : class => _database.ReadOne(session =>
    {
        using var row = session.Prepare(Select).Bind(1, table).Bind(2, partitionKey).Bind(3, rowKey);
        return row.Step() ? read(new StoredEntity(partitionKey, rowKey, row.Long(0), row.Span(1))) : null;
    });

    public void Visit(long table, string partitionKey, string rowKey, Visiting visit) => _database.ReadOne(session =>
    {
        using var rows = session.Prepare(SelectFrom).Bind(1, table).Bind(2, partitionKey).Bind(3, rowKey);
        while (rows.Step() && visit(new StoredEntity(rows.Text(0), rows.Text(1), rows.Long(2), rows.Span(3))))
        {
        }

        return true;
    });

    public Task<TableOutcome> Apply(long table, TableChange[] changes) => _database.Write(session => Apply(session, table, changes));

    /// <summary>All or nothing, though other writers share the transaction: an addition is its own check, and taken back when a later change is refused; everything else is made when all has been checked.</summary>
    private TableOutcome Apply(Session session, long table, TableChange[] changes)
    {
        var plans = new Planned[changes.Length];
        for (var index = 0; index < changes.Length; index++)
        {
            var refused = changes[index].Action == TableTransactionActionType.Add
                ? Add(session, table, changes[index], out plans[index])
                : Plan(session, table, changes[index], out plans[index]);
            if (refused is not null)
            {
                TakeBack(session, changes.AsSpan(0, index), plans);
                return new TableOutcome.Refused(refused, index);
            }
        }

        for (var index = 0; index < changes.Length; index++)
        {
            if (changes[index].Action != TableTransactionActionType.Add)
            {
                Make(session, table, changes[index], plans[index]);
            }
        }

        return new TableOutcome.Done(Array.ConvertAll(plans, plan => plan.Version));
    }

    private TableError? Add(Session session, long table, TableChange change, out Planned plan)
    {
        var version = NextVersion(stored: null);
        plan = new Planned(null, version, change.Properties);
        using var added = Bind(session.Prepare(InsertNew), table, change, plan);
        if (!added.Step())
        {
            return TableError.EntityExists;
        }

        plan = plan with { Row = added.Long(0) };
        return null;
    }

    private static void TakeBack(Session session, ReadOnlySpan<TableChange> changes, Planned[] plans)
    {
        for (var index = 0; index < changes.Length; index++)
        {
            if (changes[index].Action == TableTransactionActionType.Add)
            {
                session.Prepare(Delete).Bind(1, plans[index].Row).Run();
            }
        }
    }

    private TableError? Plan(Session session, long table, TableChange change, out Planned plan)
    {
        using var row = session.Prepare(Select).Bind(1, table).Bind(2, change.PartitionKey).Bind(3, change.RowKey);
        var stored = row.Step() ? row.Long(0) : (long?)null;
        plan = default;
        if (Check(change, stored) is { } refused)
        {
            return refused;
        }

        var properties = change.Properties;
        var tooMuch = change.Merges && stored is not null
            ? EntityCodec.Merge(change.PartitionKey, change.RowKey, row.Span(1), change.Properties, out properties)
            : null;
        plan = new Planned(stored is null ? null : row.Long(2), NextVersion(stored), properties);
        return tooMuch;
    }

    private static TableError? Check(TableChange change, long? stored) => stored switch
    {
        null => change.MustExist ? TableError.EntityNotFound : null,
        _ => change.IfMatch is { } wanted && wanted != stored ? TableError.ETagDiffers : null,
    };

    /// <summary>Later than any version given so far, even if the clock stands still, so that no two versions share an ETag.</summary>
    private long NextVersion(long? stored) =>
        _lastVersion = Math.Max(_time.GetUtcNow().UtcTicks, Math.Max(_lastVersion, stored ?? 0) + 1);

    private static void Make(Session session, long table, TableChange change, Planned plan)
    {
        if (plan.Row is not { } row)
        {
            Bind(session.Prepare(Insert), table, change, plan).Run();
        }
        else if (change.Action == TableTransactionActionType.Delete)
        {
            session.Prepare(Delete).Bind(1, row).Run();
        }
        else
        {
            session.Prepare(Update).Bind(1, plan.Version).Bind(2, plan.Properties).Bind(3, row).Run();
        }
    }

    private static Statement Bind(Statement insert, long table, TableChange change, Planned plan) =>
        insert.Bind(1, table).Bind(2, change.PartitionKey).Bind(3, change.RowKey).Bind(4, plan.Version).Bind(5, plan.Properties);

    /// <summary>A change that was checked: the row that it is made to, nothing for a new one, and what is written.</summary>
    private readonly record struct Planned(long? Row, long Version, byte[] Properties);
}
