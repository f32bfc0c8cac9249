using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Events;

public sealed class EventLogFunction(EventLog log)
{
    [Function("EventLog")]
    public Task Write([ServiceBusTrigger(EventPublisher.Topic, "log", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage[] messages) =>
        log.Write(messages);
}
