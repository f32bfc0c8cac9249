using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// IWebHookProvider is said not to be ready, and yet the extension gives nobody a client without it.
#pragma warning disable CS0618

namespace Messaging.Worker.Tests.Host;

/// <summary>The extension that runs orchestrations in Azure's host, with the options of our host.json, on Azurite.</summary>
internal static class DurableExtension
{
    private const string Section = "AzureWebJobs:extensions";

    public static async Task<IHost> Start(FunctionsWorker worker, DurableBinding client, IConfiguration settings)
    {
        var host = new HostBuilder()
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageCoreServices().AddDurableTask())
            .ConfigureAppConfiguration(configuration => configuration.AddConfiguration(settings).AddInMemoryCollection(Options()))
            .ConfigureServices(services => services.AddSingleton(worker).AddSingleton(client).AddSingleton<ITypeLocator, Ours>().AddSingleton<IWebHookProvider, NoWebHooks>())
            .ConfigureLogging(logging => logging.ClearProviders().AddFilter(level => level >= LogLevel.Warning))
            .Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<IJobHost>().CallAsync($"{nameof(DurableFunctions)}.{nameof(DurableFunctions.Client)}");
        return host;
    }

    /// <summary>As in host.json, but queues that are empty are looked at more often: a test waits for each message.</summary>
    private static Dictionary<string, string?> Options()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(WorkerProcess.App, "host.json")).Build();
        return new(file.GetSection("extensions").AsEnumerable(makePathsRelative: true).Select(option => KeyValuePair.Create($"{Section}:{option.Key}", option.Value)))
        {
            [$"{Section}:durableTask:storageProvider:maxQueuePollingInterval"] = "00:00:00.2",
            // Whoever runs in a container of any kind is taken for one of Azure's, whose logs go to the console.
            ["CONTAINER_NAME"] = "",
        };
    }

    private sealed class Ours : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [typeof(DurableFunctions)];
    }

    /// <summary>The extension's own addresses over HTTP, which it tells each client; ours ask by gRPC, and nobody listens there.</summary>
    private sealed class NoWebHooks : IWebHookProvider
    {
        public Uri GetUrl(IExtensionConfigProvider extension) => new("http://127.0.0.1/");
    }
}
