using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Events;

/// <summary>The first reader of the bus: keeps what happened, by day, many messages at a time. A message that comes twice is written to the same row.</summary>
public sealed class EventLog(MessagingTables tables)
{
    public async Task Write(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var rows = messages
            .Select(message => Row(JsonSerializer.Deserialize(message.Body, EventJson.Default.CloudEvent)!))
            .DistinctBy(row => (row.PartitionKey, row.RowKey));
        await Task.WhenAll(rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(MessagingTables.RowsPerBatch)).Select(Write));
    }

    private Task Write(TableEntity[] rows) =>
        tables.Events.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));

    private static TableEntity Row(CloudEvent told) => new(Keys.Day(told.Time, told.Subject), Keys.Event(told.Subject, told.Data.Turn, told.Data.Index))
    {
        ["Type"] = told.Happened,
        ["At"] = told.Time.ToDateTimeOffset(),
        ["Account"] = told.Data.Account.Value,
        ["Channel"] = told.Data.Channel,
        ["Detail"] = told.Data.Detail ?? "",
    };
}
