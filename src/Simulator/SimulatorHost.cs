using System.Globalization;
using System.Net;
using System.Text.Json;
using Messaging.Simulator.Http;
using Microsoft.Extensions.Hosting;

namespace Messaging.Simulator;

/// <summary>The simulator as a process of its own, which outlives a host that is killed.</summary>
public static class SimulatorHost
{
    private const string Usage = "Usage: --accounts FILE [--port NUMBER] [--SETTING VALUE ...], e.g. --deliveredAfter 00:00:02";

    /// <param name="args">
    /// --accounts names a JSON file with the accounts, as <see cref="VendorAccount"/> in camel case; --port is any free one
    /// unless given; all others are <see cref="VendorSettings"/> by name.
    /// </param>
    /// <param name="accounts">The accounts, where they are not in a file.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The exit code: 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<VendorAccount>? accounts = null, CancellationToken stop = default)
    {
        var options = new ConfigurationBuilder().AddCommandLine(args).Build();
        var file = options["accounts"];
        if ((accounts is null && file is null) || !ushort.TryParse(options["port"] ?? "0", CultureInfo.InvariantCulture, out var port))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var callbacks = new SocketsHttpHandler { AllowAutoRedirect = false };
        accounts ??= await AccountsAsync(file!, stop);
        using var vendors = new Vendors(accounts, new SimulatorClock(TimeProvider.System), callbacks, options.Get<VendorSettings>());
        await using var app = await StartAsync(vendors, port, stop);
        await Console.Out.WriteLineAsync($"Simulator: {vendors.BaseUrl}");
        await ((IHost)app).WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Serves the vendors on loopback, and tells them where.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<WebApplication> StartAsync(Vendors vendors, int port, CancellationToken stop = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.MapSimulator(vendors);
        await app.StartAsync(stop);
        vendors.BaseUrl = new Uri(new Uri(app.Urls.Single()), "simulator/");
        return app;
    }

    /// <summary>Reads accounts from a JSON file.</summary>
    public static async Task<IReadOnlyList<VendorAccount>> AccountsAsync(string file, CancellationToken stop = default)
    {
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync(stream, SimulatorJson.Default.IReadOnlyListVendorAccount, stop)
            ?? throw new JsonException($"{file} holds no accounts.");
    }
}
