using Azure.Data.Tables;
using Messaging.Channels;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>What is said to a customer whose own device fetches it: web chat. The key follows from the message, so keeping it twice keeps it once.</summary>
public sealed class Mailboxes(MessagingTables tables)
{
    private const int PageSize = 100;

    public async Task<SendOutcome> Keep(OutboundMessage message)
    {
        var row = new TableEntity(LaneId.Of(message.To).Value, Keys.Mail(message.Id));
        row.Put(message, MessagingJson.Default.OutboundMessage);
        await tables.Mailboxes.UpsertEntityAsync(row, TableUpdateMode.Replace);
        return new SendOutcome.Accepted(message.Id.Value);
    }

    /// <summary>Keeps the last sign of each kind, where the customer's device sees it.</summary>
    public Task Sign(Address to, Signal signal, Instant at) => tables.Mailboxes.UpsertEntityAsync(
        new TableEntity(LaneId.Of(to).Value, Keys.Signs) { [signal.ToString()] = at.ToDateTimeOffset() }, TableUpdateMode.Merge);

    /// <summary>What was said after a cursor, which is a row's key; all of it for an empty one.</summary>
    public async Task<IReadOnlyList<Mail>> Fetch(LaneId lane, string after)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {lane.Value} and RowKey gt {after} and RowKey lt {Keys.MailTo}");
        var rows = await tables.Mailboxes.QueryAsync<TableEntity>(filter, PageSize).Take(PageSize);
        return rows.ConvertAll(row => new Mail(row.RowKey, row.Take(MessagingJson.Default.OutboundMessage)));
    }
}

/// <summary>A message in a mailbox, and the cursor that goes on after it.</summary>
public sealed record Mail(string Cursor, OutboundMessage Message);
