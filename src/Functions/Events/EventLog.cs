using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Events;

/// <summary>The first reader of the bus: keeps what happened, by day, many messages at a time. A message that comes twice is written to the same rows.</summary>
public sealed class EventLog(MessagingTables tables)
{
    /// <summary>A batch of a table is of one partition, and takes no more.</summary>
    private const int RowsPerBatch = 100;

    public async Task Write(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var rows = messages
            .Select(message => JsonSerializer.Deserialize(message.Body, EventJson.Default.TurnEvents)!)
            .SelectMany(Rows)
            .DistinctBy(row => (row.PartitionKey, row.RowKey));
        foreach (var day in rows.GroupBy(row => row.PartitionKey))
        {
            foreach (var some in day.Chunk(RowsPerBatch))
            {
                await tables.Events.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
            }
        }
    }

    private static IEnumerable<TableEntity> Rows(TurnEvents told) => told.Events.Select((happened, index) =>
        new TableEntity(Keys.Day(told.Events[0].At), Keys.Event(told.Conversation, told.Turn, index))
        {
            ["Type"] = happened.Type,
            ["At"] = happened.At.ToDateTimeOffset(),
            ["Detail"] = happened.Detail ?? "",
        });
}
