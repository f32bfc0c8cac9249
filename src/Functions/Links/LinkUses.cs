using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Links;

/// <summary>How often customers came by a link: one row for each conversation that began with its reference.</summary>
public sealed class LinkUses(MessagingTables tables)
{
    /// <summary>The event of a turn that says so.</summary>
    public const string Followed = "link.followed";

    public Task Note(Conversation conversation, DomainEvent followed) => tables.Links.UpsertEntityAsync(
        new TableEntity(Partition(followed.Detail!), conversation.Id.Value)
        {
            ["Reference"] = followed.Detail,
            ["Account"] = conversation.Lanes[0].Address.Account.Value,
            ["At"] = followed.At.ToDateTimeOffset(),
        },
        TableUpdateMode.Replace);

    /// <summary>By account.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(string reference)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(reference)}");
        await foreach (var row in tables.Links.QueryAsync<TableEntity>(filter, MessagingTables.RowsPerPage, ["Account"]))
        {
            var account = row.GetString("Account")!;
            counts[account] = counts.GetValueOrDefault(account) + 1;
        }

        return counts;
    }

    // An advertisement's reference is its author's: it may have characters that no key has.
    private static string Partition(string reference) => Digest.Of(reference);
}
