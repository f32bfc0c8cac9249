using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Messaging.Conversations;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Events;

/// <summary>Tells the world outside: one message on the bus for each event. Its id follows from the event, so that the same turn told twice is one to whoever looks at ids, as a topic with duplicate detection does.</summary>
public sealed class EventPublisher(ServiceBusSender sender, Meters meters, TimeProvider time, ILogger<EventPublisher> logger)
{
    public const string Topic = "events";

    /// <summary>How long a bus that took nothing is left alone: while it is away, only one turn in this time waits for it.</summary>
    private static readonly Duration Rest = Duration.FromSeconds(30);

    private long _restsUntil = long.MinValue;

    /// <summary>False when the bus does not take it, for whatever reason: no customer waits for his answer because of that. The turn is then to be told later, before any that follows it.</summary>
    public async Task<bool> TryPublish(Conversation conversation, TurnRecord turn)
    {
        if (turn.Events.IsEmpty)
        {
            return true;
        }

        if (time.Now().ToUnixTimeTicks() < Volatile.Read(ref _restsUntil))
        {
            return false;
        }

        try
        {
            await sender.SendMessagesAsync(CloudEvent.Of(conversation, turn).Select(Message));
            return true;
        }
        catch (Exception failure) when (failure is ServiceBusException or UnauthorizedAccessException)
        {
            Volatile.Write(ref _restsUntil, (time.Now() + Rest).ToUnixTimeTicks());
            meters.EventsHeldBack();
            logger.EventsHeldBack(failure, conversation.Id.Value);
            return false;
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
