using System.CommandLine;
using Messaging.Local.Serving;
using Messaging.Simulator;
using Microsoft.Extensions.Hosting;

namespace Messaging.Local.Commands;

/// <summary>messaging serve: the whole product in one process, on loopback unless told otherwise.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Where to listen", DefaultValueFactory = _ => "http://127.0.0.1:7071" };
        var data = new Option<string>("--data") { Description = "The folder to keep everything in", DefaultValueFactory = _ => ".data" };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };
        var command = new Command("serve", "Run the product here") { url, data, settings };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(url)!, parsed.GetValue(data)!, parsed.GetValue(settings)!, stop));
        return command;
    }

    private static async Task<int> Run(string url, string data, string settings, CancellationToken stop)
    {
        var configuration = LocalSettings.Load(settings);
        using var callbacks = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var vendors = new Vendors(SimulatedVendors.Of(configuration), new SimulatorClock(TimeProvider.System), callbacks)
        {
            BaseUrl = new Uri(new Uri(url), "simulator/"),
        };
        await using var host = LocalHost.Create(new LocalHostOptions(configuration, data) { Url = url, Vendors = vendors });
        await host.StartAsync(stop);
        await Console.Out.WriteLineAsync($"Messaging: {url}");
        var shutdown = host.App.WaitForShutdownAsync(stop);

        // An engine that cannot go on must not look as if it did.
        await await Task.WhenAny(shutdown, host.Engine.Breakdown);
        return 0;
    }
}
