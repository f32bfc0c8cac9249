using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>Which conversations the sweep looks at, and when: written before a message is stored, so that whatever dies afterwards is found.</summary>
public sealed class DueStore(MessagingTables tables)
{
    private const int MostRemembered = 100_000;

    /// <summary>Rows that this process has written. The sweep takes only what lies in the past, and nobody writes there: a row for later that was written once is still there.</summary>
    private readonly ConcurrentDictionary<ConversationId, string> _written = new();

    public async Task Watch(ConversationId conversation, Instant at)
    {
        var bucket = Keys.DueBucket(at, conversation);
        if (_written.TryGetValue(conversation, out var written) && written == bucket)
        {
            return;
        }

        await tables.Due.UpsertEntityAsync(new TableEntity(bucket, conversation.Value), TableUpdateMode.Replace);
        if (_written.Count >= MostRemembered)
        {
            _written.Clear();
        }

        _written[conversation] = bucket;
    }

    /// <summary>What fell due before this minute, oldest first.</summary>
    public async Task<List<Watched>> DueBefore(Instant now, int most)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Keys.DueBefore(now)}");
        var rows = await tables.Due.QueryAsync<TableEntity>(filter, most).Take(most);
        return rows.ConvertAll(row => new Watched(row.PartitionKey, ConversationId.Parse(row.RowKey)));
    }

    public async Task Forget(Watched watched) => await tables.Due.DeleteEntityAsync(watched.Bucket, watched.Conversation.Value, ETag.All);
}

/// <summary>One row of the due table.</summary>
public sealed record Watched(string Bucket, ConversationId Conversation);
