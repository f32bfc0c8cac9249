using Azure;
using Azure.Data.Tables;
using Messaging.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>What happens around each call to a store, by the name of the table and of the operation.</summary>
public interface IStoreWatch
{
    Task Before(string table, string operation);

    Task After(string table, string operation);
}

/// <summary>The host's own tables with somebody watching each call, who may hold it back or fail it; before him, the client library's retries.</summary>
public sealed class WatchedTables(TableServiceClient inner, IStoreWatch watch, Retried retried) : TableServiceClient
{
    /// <summary>Puts the watch before the tables that the host has registered.</summary>
    public static void Watch(IServiceCollection services, IStoreWatch watch)
    {
        var inner = services.Instance<TableServiceClient>();
        services.AddSingleton<TableServiceClient>(new WatchedTables(inner, watch, Retried.Of(services, AzureClients.TableOptions().Retry)));
    }

    public override TableClient GetTableClient(string tableName) => new WatchedTable(inner.GetTableClient(tableName), tableName, watch, retried);

    public override Task<Response<Azure.Data.Tables.Models.TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);
}
