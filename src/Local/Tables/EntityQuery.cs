using Azure;
using Azure.Data.Tables;
using Messaging.Local.Responses;
using Messaging.Local.Tables.Filters;

namespace Messaging.Local.Tables;

/// <summary>The entities of a table that match a filter, in the order of their keys, page by page.</summary>
internal sealed class EntityQuery<T>(
    TableStore store,
    string table,
    string? filter,
    int? maxPerPage,
    string[]? select,
    CancellationToken cancellation) : AsyncPageable<T>(cancellation)
    where T : class, ITableEntity
{
    private readonly EntityShape _shape = EntityShape.Of(typeof(T));

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint ?? maxPerPage ?? TableLimits.EntitiesPerPage).ToAsyncEnumerable();

    private IEnumerable<Page<T>> Pages(string? token, int size)
    {
        if (size is < 1 or > TableLimits.EntitiesPerPage)
        {
            throw TableError.InvalidInput($"A page has 1 to {TableLimits.EntitiesPerPage} entities.").ToException();
        }

        var condition = FilterParser.Parse(filter);
        var range = KeyRange.Of(condition);
        var id = store.Table(table) ?? throw TableError.TableNotFound.ToException();
        var from = token is null ? new ContinuationToken(range.FirstPartition, range.FirstRow) : ContinuationToken.Parse(token);
        while (from is not null)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var page = ReadPage(id, condition, range, from, size, out from);
            yield return Page<T>.FromValues(page, from?.ToString(), new LocalResponse(200));
        }
    }

    /// <summary>Ends when the page is full or enough has been looked at; the next one then begins where this one stopped.</summary>
    private List<T> ReadPage(long id, Filter condition, KeyRange range, ContinuationToken from, int size, out ContinuationToken? next)
    {
        var (page, seen, rest) = (new List<T>(), 0, (ContinuationToken?)null);
        store.Visit(id, from.PartitionKey, from.RowKey, (in StoredEntity entity) =>
        {
            if (range.EndsBefore(entity))
            {
                return false;
            }

            if (page.Count == size || seen++ == TableLimits.EntitiesSeenPerPage)
            {
                rest = new ContinuationToken(entity.PartitionKey, entity.RowKey);
                return false;
            }

            if (condition.Matches(entity))
            {
                page.Add(_shape.Read<T>(entity, select));
            }

            return true;
        });
        next = rest;
        return page;
    }
}
