using Azure;
using Azure.Data.Tables;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>Which conversations the sweep looks at, and when: written before a message is stored, so that whatever dies afterwards is found.</summary>
public sealed class DueStore(MessagingTables tables)
{
    /// <summary>The minute of the last row of each conversation. The sweep takes only what lies in the past, and nobody writes there: a row for later that was written once is still there.</summary>
    private readonly Remembered<ConversationId, long> _written = new();

    public async Task Watch(ConversationId conversation, Instant at, CancellationToken cancellation = default)
    {
        var minute = at.ToUnixTimeSeconds() / 60;
        if (_written.TryGet(conversation, out var written) && written == minute)
        {
            return;
        }

        await tables.Due.UpsertEntityAsync(new TableEntity(Keys.DueBucket(at, conversation), conversation.Value), TableUpdateMode.Replace, cancellation);
        _written.Set(conversation, minute);
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
