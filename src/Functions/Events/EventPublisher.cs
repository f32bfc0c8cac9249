using Azure.Messaging.ServiceBus;
using Messaging.Conversations;

namespace Messaging.Functions.Events;

/// <summary>Tells the world outside, once a turn: one message on the bus whose id is the turn's, so that the same turn told twice is one.</summary>
public sealed class EventPublisher(ServiceBusSender sender)
{
    public const string Topic = "events";

    public async Task Publish(ConversationId conversation, TurnRecord turn)
    {
        if (turn.Events.IsEmpty)
        {
            return;
        }

        var told = new TurnEvents(conversation, turn.Number, turn.Events);
        await sender.SendMessageAsync(new ServiceBusMessage(BinaryData.FromBytes(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(told, EventJson.Default.TurnEvents)))
        {
            MessageId = $"{conversation}.{turn.Number}",
            Subject = "turn",
            ContentType = "application/json",
        });
    }
}
