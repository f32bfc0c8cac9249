using System.Globalization;
using Messaging.Functions.Flows;
using Messaging.Functions.Routing;
using Messaging.Functions.Settings;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Messaging.Local.Store;
using Messaging.Routing;
using Messaging.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Messaging.Local.Playing;

/// <summary>A conversation with a flow in the terminal: the real host in a folder of its own, one simulated phone, and a clock that the player moves.</summary>
internal static class FlowPlayer
{
    private const string Account = "player";
    private const string Customer = "+15005550006";
    private const string Help = "Write as the customer. /wait 10m lets time pass (s, m, h, d), /offline and /online move the agents, /quit ends.";

    public static async Task Play(string file, string settings, IAnsiConsole console, TextReader input, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("messaging-play-").FullName;
        try
        {
            await Play(FlowFolder.Of(file), LocalSettings.Load(settings), folder, console, input, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Play(FlowFolder flows, IConfiguration settings, string folder, IAnsiConsole console, TextReader input, CancellationToken stop)
    {
        var url = $"http://127.0.0.1:{FreePort.Find().ToString(CultureInfo.InvariantCulture)}";
        var configuration = PlayerSettings.Of(settings, url, Account, flows.Texts[0].Flow.Id);
        var quiet = new Quiet();
        var time = new VirtualTime(quiet, TimeProvider.System.GetUtcNow());
        using var callbacks = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var vendors = new Vendors(SimulatedVendors.Of(configuration), new SimulatorClock(time, quiet.Busy, quiet.Idle), callbacks)
        {
            BaseUrl = new Uri($"{url}/simulator/"),
        };
        var options = new LocalHostOptions(configuration, folder) { Url = url, Vendors = vendors, Time = time, Quiet = quiet, Durability = Durability.Off };
        await using var host = LocalHost.Create(options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(flows);
        });
        await host.StartAsync(stop);
        await SetPresence(host, Presence.Online);

        console.MarkupLineInterpolated($"[grey]{flows.Texts[0].Flow}. {Help}[/]");
        var shown = new HashSet<string>(StringComparer.Ordinal);
        while (await ReadLine(console, time, input, stop) is { } line && line != "/quit")
        {
            await Do(line, host, vendors, time, console);
            await time.SettleAsync();
            Show(vendors, console, shown);
        }
    }

    private static async Task Do(string line, LocalHost host, Vendors vendors, VirtualTime time, IAnsiConsole console)
    {
        switch (line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries))
        {
            case ["/wait", var text] when Length.TryParse(text, out var length):
                await time.AdvanceAsync(length);
                break;
            case ["/online"]:
                await SetPresence(host, Presence.Online);
                break;
            case ["/offline"]:
                await SetPresence(host, Presence.Offline);
                break;
            case [] or [['/', ..], ..]:
                console.MarkupLineInterpolated($"[grey]{Help}[/]");
                break;
            default:
                await vendors.WriteAsync(Account, Customer, line);
                break;
        }
    }

    private static void Show(Vendors vendors, IAnsiConsole console, HashSet<string> shown)
    {
        foreach (var message in vendors.Phones.Read(Account, Customer, 0).Messages.Where(message => !message.FromCustomer && shown.Add(message.Id)))
        {
            foreach (var content in message.Contents)
            {
                console.MarkupLineInterpolated($"[green]{(content is Messages.Content.Text text ? text.Body : content.ToString())}[/]");
            }
        }
    }

    private static async Task SetPresence(LocalHost host, Presence presence)
    {
        foreach (var agent in host.Services.GetRequiredService<Agents>().All)
        {
            await host.Services.GetRequiredService<Roster>().SetPresence(agent.Id, presence);
            if (presence == Presence.Online)
            {
                // As from the desk: whoever comes gets what waits.
                await host.Services.GetRequiredService<Waiting>().OfferTo(agent.Id, host.Engine.Client);
            }
        }
    }

    private static async Task<string?> ReadLine(IAnsiConsole console, VirtualTime time, TextReader input, CancellationToken stop)
    {
        console.Markup($"[grey]{time.GetUtcNow():ddd HH:mm:ss}[/] > ");
        return await input.ReadLineAsync(stop);
    }
}
