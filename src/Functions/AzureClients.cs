using Azure.Core;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Messaging.Functions.Storage;

namespace Messaging.Functions;

/// <summary>The clients of Azure's services: by identity where an address is set, by connection string for Azurite.</summary>
public static class AzureClients
{
    public static TableServiceClient Tables(AzureSettings settings, TokenCredential credential) =>
        settings.Tables is { } address ? new TableServiceClient(address, credential) : new TableServiceClient(settings.Storage);

    public static BlobServiceClient Blobs(AzureSettings settings, TokenCredential credential) =>
        settings.Blobs is { } address ? new BlobServiceClient(address, credential) : new BlobServiceClient(settings.Storage);

    public static ServiceBusClient Bus(AzureSettings settings, TokenCredential credential) =>
        settings.BusNamespace is { } name ? new ServiceBusClient(name, credential) : new ServiceBusClient(settings.Bus);
}
