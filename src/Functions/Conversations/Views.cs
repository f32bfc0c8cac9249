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
        return tables.Views.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    public async Task<IReadOnlyList<ConversationView>> Open(int most)
    {
        var rows = await tables.Views.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Open eq {true}"), most).Take(most);
        return rows.ConvertAll(row => row.Take(MessagingJson.Default.ConversationView));
    }
}
