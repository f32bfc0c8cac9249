using System.Net;
using System.Net.Sockets;
using Messaging.Local.Serving;
using Messaging.Local.Store;
using Messaging.Shared;
using Messaging.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Messaging.Desk.Tests;

/// <summary>The product as ./run serves it, on a port of its own and in real time, and a browser to look at it.</summary>
public sealed class ServedDesk : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-desk-").FullName;
    private readonly SocketsHttpHandler _callbacks = new() { AllowAutoRedirect = false };
    private readonly Uri _url = new($"http://127.0.0.1:{FreePort()}");
    private LocalHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public CapturedLog Log { get; } = new();

    public Vendors Vendors { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "pages", "index.html")))
        {
            throw new InvalidOperationException("The page is missing: run 'npm ci && npm run build' in src/Desk before the .NET build, as ./test does.");
        }

        var settings = Settings();
        Vendors = new Vendors(SimulatedVendors.Of(settings), new SimulatorClock(TimeProvider.System), _callbacks) { BaseUrl = new Uri(_url, "simulator/") };
        var options = new LocalHostOptions(settings, _folder) { Url = _url.OriginalString, Vendors = Vendors, Durability = Durability.Off };
        _host = LocalHost.Create(options, builder => builder.Logging.ClearProviders().AddProvider(Log));
        await _host.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>The page as somebody opens it who was never here before.</summary>
    public async Task<DeskPage> OpenAsync() => await DeskPage.OpenAsync(_browser!, _url);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
            Vendors.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _callbacks.Dispose();

    /// <summary>The sample's, with everything that stands at its address at ours.</summary>
    private IConfiguration Settings()
    {
        var sample = LocalSettings.Sample(Repository.Root);
        var there = sample["Messaging:PublicUrl"]!;
        var ours = sample.AsEnumerable()
            .Where(setting => setting.Value?.StartsWith(there, StringComparison.Ordinal) == true)
            .ToDictionary(setting => setting.Key, setting => (string?)(_url.GetLeftPart(UriPartial.Authority) + setting.Value![there.Length..]));
        return new ConfigurationBuilder().AddConfiguration(sample).AddInMemoryCollection(ours).Build();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
