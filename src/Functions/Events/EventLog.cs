using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Events;

/// <summary>The first reader of the bus: keeps what happened, by day. A message that comes twice is written to the same rows.</summary>
public sealed class EventLog(MessagingTables tables)
{
    public async Task Write(ServiceBusReceivedMessage message)
    {
        var told = JsonSerializer.Deserialize(message.Body, EventJson.Default.TurnEvents)!;
        var batch = told.Events.Select((happened, index) => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace,
            new TableEntity(Keys.Day(told.Events[0].At), Keys.Event(told.Conversation, told.Turn, index))
            {
                ["Type"] = happened.Type,
                ["At"] = happened.At.ToDateTimeOffset(),
                ["Detail"] = happened.Detail ?? "",
            }));
        await tables.Events.SubmitTransactionAsync(batch);
    }
}
