using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>The host's own way to the bus, watched like its tables.</summary>
public sealed class WatchedSender(ServiceBusSender inner, IStoreWatch watch) : ServiceBusSender
{
    public static void Watch(IServiceCollection services, IStoreWatch watch)
    {
        var inner = services.Last(service => service.ServiceType == typeof(ServiceBusSender)).ImplementationFactory!;
        services.AddSingleton<ServiceBusSender>(provider => new WatchedSender((ServiceBusSender)inner(provider), watch));
    }

    public override async Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        await watch.Before("bus", "Send");
        await inner.SendMessagesAsync(messages, cancellationToken);
        await watch.After("bus", "Send");
    }

    public override async ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
    {
        await watch.Before("bus", "CreateBatch");
        return await inner.CreateMessageBatchAsync(cancellationToken);
    }

    [SuppressMessage("Usage", "CA2215", Justification = "The base closes a connection, and there is none.")]
    public override ValueTask DisposeAsync() => inner.DisposeAsync();
}
