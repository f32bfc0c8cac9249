using Messaging.Local.Serving;
using Messaging.Local.Store;
using Messaging.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Shared;

/// <summary>The product as ./run serves it, on a port of its own and in real time.</summary>
public sealed class ServedHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-served-").FullName;
    private readonly SocketsHttpHandler _callbacks = new() { AllowAutoRedirect = false };
    private readonly LocalHost _host;

    private ServedHost(IReadOnlyDictionary<string, string?>? settings)
    {
        var configuration = SampleSettings.At(Url, settings);
        Vendors = new Vendors(SimulatedVendors.Of(configuration), new SimulatorClock(TimeProvider.System), _callbacks) { BaseUrl = new Uri(Url, "simulator/") };
        var options = new LocalHostOptions(configuration, _folder) { Url = Url.OriginalString, Vendors = Vendors, Durability = Durability.Off };
        _host = LocalHost.Create(options, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new OnLoopback()));
        });
    }

    public Uri Url { get; } = Loopback.FreeAddress();

    public CapturedLog Log { get; } = new();

    public Vendors Vendors { get; }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <param name="settings">Those that differ from the sample, by name with colons.</param>
    public static async Task<ServedHost> Start(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var served = new ServedHost(settings);
        await served._host.StartAsync();
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Vendors.Dispose();
        _callbacks.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stands before every call that the host makes.</summary>
    private sealed class OnLoopback : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Loopback.Demand(request.RequestUri!);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
