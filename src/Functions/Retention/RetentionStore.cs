using Azure;
using Azure.Data.Tables;
using Messaging.Functions.Storage;
using NodaTime;

namespace Messaging.Functions.Retention;

/// <summary>What is to be cleared away, and from which day on. Written before it may be, and removed when it is done.</summary>
public sealed class RetentionStore(MessagingTables tables)
{
    public const string Conversations = "conversation-";
    public const string Receipts = "receipt-";
    public const string Media = "media-";
    public const string Copies = "copy-";
    public const string Pushes = "push-";
    public const string Events = "event-";

    /// <summary>What fetches the rest of a webhook.</summary>
    public const string Remainders = "rest-";

    /// <summary>Nothing but the row itself: see <see cref="Webhooks.Seals"/>.</summary>
    public const string Seals = "seal-";

    /// <param name="what">A kind of this class, and a key.</param>
    /// <param name="from">From when on it may be cleared away; it is on the day after.</param>
    /// <param name="cancellation">When there is no time left.</param>
    public Task Note(string what, Instant from, CancellationToken cancellation = default) =>
        tables.Retention.UpsertEntityAsync(new TableEntity(Keys.Day(from, what), what), TableUpdateMode.Replace, cancellation);

    /// <summary>What may be cleared away since yesterday or longer.</summary>
    public async Task<List<Expired>> Before(Instant now, int most)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Keys.DaysBefore(now)}");
        var rows = await tables.Retention.QueryAsync<TableEntity>(filter, Math.Min(most, MessagingTables.RowsPerPage)).Take(most);
        return rows.ConvertAll(row => new Expired(row.PartitionKey, row.RowKey));
    }

    public async Task Done(Expired expired) => await tables.Retention.DeleteEntityAsync(expired.Day, expired.What, ETag.All);
}

/// <summary>One row of the retention table.</summary>
public sealed record Expired(string Day, string What);
