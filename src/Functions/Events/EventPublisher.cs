using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Messaging.Conversations;

namespace Messaging.Functions.Events;

/// <summary>Tells the world outside: one message on the bus for each event. Its id follows from the event, so that the same turn told twice is one to whoever looks at ids, as a topic with duplicate detection does.</summary>
public sealed class EventPublisher(ServiceBusSender sender)
{
    public const string Topic = "events";

    public async Task Publish(Conversation conversation, TurnRecord turn)
    {
        if (!turn.Events.IsEmpty)
        {
            await sender.SendMessagesAsync(CloudEvent.Of(conversation, turn).Select(Message));
        }
    }

    /// <summary>Sessions keep a conversation's events in order for subscriptions that ask for sessions; the properties are for those that filter.</summary>
    private static ServiceBusMessage Message(CloudEvent told) => new(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(told, EventJson.Default.CloudEvent)))
    {
        MessageId = told.Id,
        SessionId = told.Subject,
        Subject = told.Type,
        ContentType = CloudEvent.MediaType,
        ApplicationProperties =
        {
            ["type"] = told.Type,
            ["account"] = told.Data.Account.Value,
            ["channel"] = told.Data.Channel,
        },
    };
}
