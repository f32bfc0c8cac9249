using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

public sealed class LocalServiceBusSender : ServiceBusSender
{
    private readonly BusHost _host;

    internal LocalServiceBusSender(BusHost host, string entityPath) => (_host, EntityPath) = (host, entityPath);

    public override string EntityPath { get; }

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        SendMessagesAsync([message], cancellationToken);

    /// <summary>All or none of them; complete once they are stored.</summary>
    public override async Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OutgoingMessage[] outgoing = [.. messages.Select(message => new OutgoingMessage(message))];
        if (outgoing.Sum(message => message.Size) > BusRules.MessageBytes)
        {
            throw new ServiceBusException(
                isTransient: false, "What is sent at once takes at most 256 KiB.", EntityPath, ServiceBusFailureReason.MessageSizeExceeded);
        }

        using var busy = _host.Quiet.Busy();
        var queues = _host.Topology.QueuesOf(EntityPath);
        await _host.Store.Send(outgoing, queues);
        foreach (var queue in queues)
        {
            _host.Wake(queue);
        }
    }

    /// <summary>Whether the entity is there, as on Azure, where this opens the way to it.</summary>
    public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _host.Topology.QueuesOf(EntityPath);
        return ValueTask.FromResult(ServiceBusModelFactory.ServiceBusMessageBatch(
            BusRules.MessageBytes, [], new CreateMessageBatchOptions { MaxSizeInBytes = BusRules.MessageBytes }, tryAddCallback: null));
    }

    [SuppressMessage("Usage", "CA2215", Justification = "The base closes a connection, and there is none.")]
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
