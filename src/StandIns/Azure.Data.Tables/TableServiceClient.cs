#nullable disable
using Azure.Core;
using Azure.Data.Tables.Models;
using Messaging.StandIns;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString) => throw LivesInAzure.Exception;

    public TableServiceClient(string connectionString, TableClientOptions options = null) => throw LivesInAzure.Exception;

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        throw LivesInAzure.Exception;

    public virtual TableClient GetTableClient(string tableName) => throw LivesInAzure.Exception;

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        throw LivesInAzure.Exception;
}
