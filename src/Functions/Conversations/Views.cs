using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Conversations;

/// <summary>The list of conversations for people: one row each, a copy of what the list shows.</summary>
public sealed class Views(MessagingTables tables)
{
    private const string Partition = "conversations";

    public Task Show(Conversation conversation)
    {
        var row = new TableEntity(Partition, conversation.Id.Value);
        row.Put(ConversationView.Of(conversation), MessagingJson.Default.ConversationView);
        row["Open"] = conversation.Lifecycle is not Lifecycle.Closed;
        row["Queued"] = conversation.Handling is Handling.Queued && conversation.Lifecycle is not Lifecycle.Closed;
        return tables.Views.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    public Task<IReadOnlyList<ConversationView>> Open(int most) =>
        Where(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Open eq {true}"), most);

    /// <summary>Those that wait for a person.</summary>
    public Task<IReadOnlyList<ConversationView>> Queued(int most) =>
        Where(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Queued eq {true}"), most);

    private async Task<IReadOnlyList<ConversationView>> Where(string filter, int most)
    {
        var rows = await tables.Views.QueryAsync<TableEntity>(filter, most).Take(most);
        return rows.ConvertAll(row => row.Take(MessagingJson.Default.ConversationView));
    }
}
