using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;
using Messaging.Local.Engine;
using Messaging.Local.Store;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Bus;

/// <summary>
/// Service Bus in a SQLite file: at least once, in the order of sending where nothing fails, with locks, schedules and dead letters.
/// Queues, topics and subscriptions are declared each time the process starts; the messages are kept.
/// </summary>
public sealed class LocalServiceBusClient : ServiceBusClient
{
    private readonly BusHost _host;

    /// <summary>One for a database.</summary>
    public LocalServiceBusClient(Database database, TimeProvider time, Quiet quiet, ILogger<LocalServiceBusClient> log) =>
        _host = new BusHost(new BusStore(database, time), time, quiet, log);

    public void CreateQueue(string name) => _host.Topology.AddQueue(name);

    public void CreateTopic(string name) => _host.Topology.AddTopic(name);

    /// <summary>
    /// Handles what waits in the queue, or in the subscription of the topic, and what is sent to it from now on.
    /// A message is handled when the handler returns; if it throws, the message comes again, and after ten deliveries
    /// goes to the dead letters, which are the queue '{queue}/$DeadLetterQueue' or '{topic}/Subscriptions/{subscription}/$DeadLetterQueue'.
    /// With sessions, the messages of one session are handled one after the other.
    /// </summary>
    public void Subscribe(
        string entity,
        string? subscription,
        Func<ServiceBusReceivedMessage, CancellationToken, Task> handler,
        bool sessions = false) =>
        Subscribe(entity, subscription, Handling.OfOne(handler, sessions));

    /// <summary>The same for a handler that takes many messages at a time: they are handled, or come again, together.</summary>
    public void SubscribeBatched(
        string entity,
        string? subscription,
        Func<ServiceBusReceivedMessage[], CancellationToken, Task> handler) =>
        Subscribe(entity, subscription, Handling.OfMany(handler));

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new LocalServiceBusSender(_host, queueOrTopicName);

    /// <summary>Stops delivering, and waits for the handlers that are at work.</summary>
    [SuppressMessage("Usage", "CA2215", Justification = "The base closes a connection, and there is none.")]
    public override async ValueTask DisposeAsync()
    {
        foreach (var pump in _host.Pumps.Values)
        {
            await pump.DisposeAsync();
        }
    }

    private void Subscribe(string entity, string? subscription, Handling handling)
    {
        var queue = QueuePath.Of(entity, subscription);
        if (subscription is null)
        {
            _host.Topology.AddQueue(entity);
        }
        else
        {
            _host.Topology.AddSubscription(entity, queue);
        }

        if (!_host.Pumps.TryAdd(queue, new Pump(_host, queue, handling)))
        {
            throw new InvalidOperationException($"{queue} has a handler already.");
        }

        _host.Wake(queue);
    }
}
