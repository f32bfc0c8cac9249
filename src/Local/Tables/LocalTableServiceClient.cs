using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Messaging.Local.Store;

namespace Messaging.Local.Tables;

/// <summary>Table storage in a SQLite file, with the service's rules. One for a database; the clock gives the timestamps.</summary>
public sealed class LocalTableServiceClient(Database database, TimeProvider time) : TableServiceClient
{
    private readonly TableStore _store = new(database, time);

    public override TableClient GetTableClient(string tableName) => new LocalTableClient(_store, tableName);

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName,
        CancellationToken cancellationToken = default) =>
        _store.CreateIfNotExists(tableName, cancellationToken);
}
