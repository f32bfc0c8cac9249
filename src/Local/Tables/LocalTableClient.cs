using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Messaging.Local.Responses;

namespace Messaging.Local.Tables;

/// <summary>One table of a <see cref="LocalTableServiceClient"/>.</summary>
public sealed class LocalTableClient : TableClient
{
    private readonly TableStore _store;

    internal LocalTableClient(TableStore store, string name) => (_store, Name) = (store, name);

    public override string Name { get; }

    public override Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        _store.CreateIfNotExists(Name, cancellationToken);

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        Change(TableTransactionActionType.Add, entity, ETag.All, cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
    {
        var action = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return ifMatch == default
            ? Task.FromException<Response>(new ArgumentException("An update needs an ETag, if only ETag.All.", nameof(ifMatch)))
            : Change(action, entity, ifMatch, cancellationToken);
    }

    public override Task<Response> UpsertEntityAsync<T>(
        T entity,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
    {
        var action = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace;
        return Change(action, entity, ETag.All, cancellationToken);
    }

    public override Task<Response> DeleteEntityAsync(
        string partitionKey,
        string rowKey,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(new TableEntity(partitionKey, rowKey), ifMatch, cancellationToken);

    /// <summary>What is not there is answered with 404 and no exception, as the client library does.</summary>
    public override async Task<Response> DeleteEntityAsync(
        ITableEntity entity,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default) =>
        await Apply(TableTransactionActionType.Delete, entity, ifMatch, cancellationToken) switch
        {
            TableOutcome.Refused({ Status: 404 } error, _) => new LocalResponse(error.Status),
            TableOutcome.Refused(var error, _) => throw error.ToException(),
            _ => new LocalResponse(204),
        };

    public override Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) => LocalAnswer.To(() =>
    {
        var table = Table() ?? throw TableError.TableNotFound.ToException();
        return Found(Read<T>(table, partitionKey, rowKey, select, cancellationToken) ?? throw TableError.EntityNotFound.ToException());
    });

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) => LocalAnswer.To<NullableResponse<T>>(() =>
    {
        var entity = Table() is { } table ? Read<T>(table, partitionKey, rowKey, select, cancellationToken) : null;
        return entity is null ? new NoEntity<T>(new LocalResponse(404)) : Found(entity);
    });

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) =>
        new EntityQuery<T>(_store, Name, filter, maxPerPage, Columns(select), cancellationToken);

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var changes = TableTransaction.From([.. transactionActions]);
        var table = Table() ?? throw TableError.TableNotFound.ToTransactionException(failedAction: 0);
        return await _store.Apply(table, changes) switch
        {
            TableOutcome.Done(var versions) =>
                Response.FromValue<IReadOnlyList<Response>>([.. changes.Zip(versions, Changed)], new LocalResponse(202)),
            TableOutcome.Refused(var error, var index) => throw error.ToTransactionException(index),
            _ => throw new UnreachableException(),
        };
    }

    private static Response Changed(TableChange change, long version) =>
        new LocalResponse(204, change.Action == TableTransactionActionType.Delete ? null : EntityVersion.ETag(version));

    private static Response<T> Found<T>(T entity)
        where T : ITableEntity => Response.FromValue(entity, new LocalResponse(200, entity.ETag));

    private static string[]? Columns(IEnumerable<string>? select)
    {
        const StringSplitOptions Names = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return select?.SelectMany(names => names.Split(',', Names)).ToArray() is { Length: > 0 } columns ? columns : null;
    }

    private async Task<Response> Change(
        TableTransactionActionType action,
        ITableEntity entity,
        ETag ifMatch,
        CancellationToken cancellation) =>
        await Apply(action, entity, ifMatch, cancellation) switch
        {
            TableOutcome.Done(var versions) => new LocalResponse(204, EntityVersion.ETag(versions[0])),
            TableOutcome.Refused(var error, _) => throw error.ToException(),
            _ => throw new UnreachableException(),
        };

    private async Task<TableOutcome> Apply(
        TableTransactionActionType action,
        ITableEntity entity,
        ETag ifMatch,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TableChange.From(action, entity, ifMatch, out var change) is { } refused)
        {
            return new TableOutcome.Refused(refused, 0);
        }

        return Table() is { } table ? await _store.Apply(table, [change]) : new TableOutcome.Refused(TableError.TableNotFound, 0);
    }

    private T? Read<T>(long table, string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var columns = Columns(select);
        return _store.Read(table, partitionKey, rowKey, (in StoredEntity stored) => EntityShape.Of(typeof(T)).Read<T>(stored, columns));
    }

    private long? Table() => _store.Table(Name);
}
