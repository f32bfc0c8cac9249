using Azure.Core;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Messaging.Functions.Storage;

namespace Messaging.Functions;

/// <summary>
/// The clients of Azure's services: by identity where an address is set, by connection string for Azurite. How long they try
/// again by themselves is decided here, and nowhere else.
/// </summary>
public static class AzureClients
{
    public static TableServiceClient Tables(AzureSettings settings, TokenCredential credential) => settings.Tables is { } address
        ? new TableServiceClient(address, credential, TableOptions())
        : new TableServiceClient(settings.Storage, TableOptions());

    public static BlobServiceClient Blobs(AzureSettings settings, TokenCredential credential) => settings.Blobs is { } address
        ? new BlobServiceClient(address, credential, BlobOptions())
        : new BlobServiceClient(settings.Storage, BlobOptions());

    public static ServiceBusClient Bus(AzureSettings settings, TokenCredential credential) => settings.BusNamespace is { } name
        ? new ServiceBusClient(name, credential, BusOptions())
        : new ServiceBusClient(settings.Bus, BusOptions());

    /// <summary>A row is answered for in milliseconds: who hears nothing for a second asks again while a webhook still has time for it, LINE's two seconds included.</summary>
    public static TableClientOptions TableOptions()
    {
        var options = new TableClientOptions();
        BePatient(options.Retry, TimeSpan.FromSeconds(1));
        return options;
    }

    /// <summary>A webhook in quarantine may be some megabytes.</summary>
    public static BlobClientOptions BlobOptions()
    {
        var options = new BlobClientOptions();
        BePatient(options.Retry, TimeSpan.FromSeconds(10));
        return options;
    }

    /// <summary>Some ten seconds at most: a customer waits for his answer meanwhile, and events that are not told now are told later.</summary>
    public static ServiceBusClientOptions BusOptions() => new()
    {
        RetryOptions = new ServiceBusRetryOptions
        {
            Mode = ServiceBusRetryMode.Exponential,
            Delay = TimeSpan.FromSeconds(0.2),
            MaxDelay = TimeSpan.FromSeconds(1),
            MaxRetries = 2,
            TryTimeout = TimeSpan.FromSeconds(3),
        },
    };

    /// <summary>
    /// About a minute, quickly at first: 0.2, 0.4, 0.8, 1.6, 3.2, 6.4 seconds, then every 10. A partition that storage moves to
    /// another server is back within that time, and what only this process knows, that a provider has taken a message, outlives
    /// it. Whoever has less time gives up by himself: a webhook does, for its provider's patience is shorter.
    /// </summary>
    private static void BePatient(RetryOptions retries, TimeSpan attempt)
    {
        retries.Mode = RetryMode.Exponential;
        retries.Delay = TimeSpan.FromSeconds(0.2);
        retries.MaxDelay = TimeSpan.FromSeconds(10);
        retries.MaxRetries = 11;
        retries.NetworkTimeout = attempt;
    }
}
