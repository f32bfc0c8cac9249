using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>The lists for people, a copy of what they show: the open conversations, and among them those that wait for somebody. What is closed is in neither, so that both stay as short as the day is busy.</summary>
public sealed class Views(MessagingTables tables)
{
    /// <param name="conversation">The conversation as it is now.</param>
    /// <param name="queues">Whether it entered or left a queue since it was last shown.</param>
    public Task Show(Conversation conversation, bool queues) => Task.WhenAll(
        conversation.Lifecycle is Lifecycle.Closed
            ? Remove(Keys.OpenView(conversation.Id), conversation)
            : Put(Keys.OpenView(conversation.Id), conversation),
        conversation.IsQueued ? Put(Keys.QueuedView, conversation)
            : queues ? Remove(Keys.QueuedView, conversation)
            : Task.CompletedTask);

    public Task<IReadOnlyList<ConversationView>> Open(int most) =>
        Where(TableClient.CreateQueryFilter($"PartitionKey ge {Keys.OpenViewsFrom} and PartitionKey lt {Keys.OpenViewsTo}"), most);

    /// <summary>Those that wait for a person.</summary>
    public Task<IReadOnlyList<ConversationView>> Queued(int most) => Where(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.QueuedView}"), most);

    private Task<Response> Put(string partition, Conversation conversation)
    {
        var row = new TableEntity(partition, conversation.Id.Value);
        row.Put(ConversationView.Of(conversation), MessagingJson.Default.ConversationView);
        return tables.Views.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    private Task<Response> Remove(string partition, Conversation conversation) => tables.Views.DeleteEntityAsync(partition, conversation.Id.Value, ETag.All);

    private async Task<IReadOnlyList<ConversationView>> Where(string filter, int most)
    {
        var rows = await tables.Views.QueryAsync<TableEntity>(filter, Math.Min(most, MessagingTables.RowsPerPage)).Take(most);
        return rows.ConvertAll(row => row.Take(MessagingJson.Default.ConversationView));
    }
}
