#nullable disable
using Azure.Core;
using Messaging.StandIns;

namespace Azure.Messaging.ServiceBus;

public class ServiceBusClient : IAsyncDisposable
{
    protected ServiceBusClient()
    {
    }

    public ServiceBusClient(string connectionString) => throw LivesInAzure.Exception;

    public ServiceBusClient(string connectionString, ServiceBusClientOptions options) => throw LivesInAzure.Exception;

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential) => throw LivesInAzure.Exception;

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options) =>
        throw LivesInAzure.Exception;

    public virtual ServiceBusSender CreateSender(string queueOrTopicName) => throw LivesInAzure.Exception;

    public virtual ValueTask DisposeAsync() => throw LivesInAzure.Exception;
}
