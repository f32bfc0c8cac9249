using Azure;
using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

internal static class TableQueries
{
    /// <summary>The rows of a partition whose keys lie in a range, both ends included, in order.</summary>
    public static AsyncPageable<TableEntity> Range(this TableClient table, string partition, string from, string to, int? pageSize = null) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey le {to}"),
            pageSize);

    public static async Task<TableEntity?> Find(this TableClient table, string partition, string row, CancellationToken cancellation = default)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, select: null, cancellation);
        return found.HasValue ? found.Value : null;
    }

    public static async Task<List<TableEntity>> Take(this AsyncPageable<TableEntity> rows, int most)
    {
        var taken = new List<TableEntity>();
        await foreach (var row in rows)
        {
            taken.Add(row);
            if (taken.Count == most)
            {
                break;
            }
        }

        return taken;
    }
}
