using Azure;
using Azure.Data.Tables;

namespace Messaging.Shared;

internal sealed class WatchedTable(TableClient inner, string table, IStoreWatch watch, Retried retried) : TableClient
{
    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        Watched("Add", () => inner.AddEntityAsync(entity, cancellationToken), cancellationToken);

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        Watched("Get", () => inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken), cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Watched("Update", () => inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken), cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Watched("Upsert", () => inner.UpsertEntityAsync(entity, mode, cancellationToken), cancellationToken);

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Watched("Delete", () => inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken), cancellationToken);

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new Pages<T>(inner.QueryAsync<T>(filter, maxPerPage, select, cancellationToken), this, cancellationToken);

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Watched("Submit", () => inner.SubmitTransactionAsync(transactionActions, cancellationToken), cancellationToken);

    private Task<T> Watched<T>(string operation, Func<Task<T>> call, CancellationToken cancellation) => retried.Watched(watch, table, operation, call, cancellation);

    private sealed class Pages<T>(AsyncPageable<T> pages, WatchedTable owner, CancellationToken cancellation) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await using var each = pages.AsPages(continuationToken, pageSizeHint).GetAsyncEnumerator();
            while (await owner.Watched("Query", () => each.MoveNextAsync().AsTask(), cancellation))
            {
                yield return each.Current;
            }
        }
    }
}
