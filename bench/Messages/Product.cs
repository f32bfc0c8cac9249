using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bench;

/// <summary>The local host as it is served.</summary>
internal static class Product
{
    public static async Task<LocalHost> Start(string folder, string url, Provider provider, Quiet? quiet = null, EngineOptions? engine = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(BenchSettings.Of(url, provider.Url)).Build();
        var host = LocalHost.Create(
            new LocalHostOptions(configuration, folder) { Url = url, Quiet = quiet ?? new Quiet(), Engine = engine ?? new EngineOptions() },
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(BenchSettings.Flows(folder));
            });
        await host.StartAsync();
        return host;
    }
}
