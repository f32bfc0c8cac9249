using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace Messaging.Functions.Events;

/// <summary>The first reader of the bus: keeps what happened, by day, many messages at a time. A message that comes twice is written to the same row.</summary>
public sealed class EventLog(MessagingTables tables, Meters meters, ILogger<EventLog> logger)
{
    /// <summary>One that cannot be read fails all that came with it, until the bus puts it aside: the others are written before.</summary>
    public async Task Write(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var (rows, unreadable) = (new List<TableEntity>(), new List<Exception>());
        foreach (var message in messages)
        {
            try
            {
                rows.Add(Row(JsonSerializer.Deserialize(message.Body, EventJson.Default.CloudEvent) ?? throw new JsonException("It is null.")));
            }
            catch (JsonException failure)
            {
                meters.UnreadableEvent();
                logger.UnreadableEvent(failure, message.MessageId);
                unreadable.Add(failure);
            }
        }

        var partitions = rows.DistinctBy(row => (row.PartitionKey, row.RowKey)).GroupBy(row => row.PartitionKey);
        await Task.WhenAll(partitions.SelectMany(partition => partition.Chunk(MessagingTables.RowsPerBatch)).Select(Write));
        if (unreadable.Count > 0)
        {
            throw new AggregateException(unreadable);
        }
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
