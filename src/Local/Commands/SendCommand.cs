using System.CommandLine;
using Messaging.Local.Serving;
using Messaging.Messages;
using Messaging.Simulator;
using Messaging.Simulator.Writing;

namespace Messaging.Local.Commands;

/// <summary>messaging send: writes as a customer. Makes the vendor's webhook, signed as the vendor signs it, posts it, and prints what comes back.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "The account to write to, e.g. twilio-sms" };
        var from = new Option<string>("--from") { Description = "The customer's number", Required = true };
        var text = new Option<string>("--text") { Description = "What he writes", Required = true };
        var times = new Option<int>("--times") { Description = "How often the vendor delivers it", DefaultValueFactory = _ => 1 };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };
        var command = new Command("send", "Write to us as a customer would") { account, from, text, times, settings };
        command.SetAction((parsed, _) => Run(
            parsed.GetValue(account)!, parsed.GetValue(from)!, parsed.GetValue(text)!, parsed.GetValue(times), parsed.GetValue(settings)!));
        return command;
    }

    private static async Task<int> Run(string account, string from, string text, int times, string settings)
    {
        var accounts = SimulatedVendors.Of(LocalSettings.Load(settings));
        if (accounts.All(known => known.Id != account))
        {
            await Console.Error.WriteLineAsync($"There is no simulated account '{account}'; there are {string.Join(", ", accounts.Select(known => known.Id))}.");
            return 2;
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var vendors = new Vendors(accounts, new SimulatorClock(TimeProvider.System), handler);
        var written = await vendors.WriteAsync(account, from, new Content.Text(text), new WriteOptions { Times = times });
        foreach (var reply in written.Replies)
        {
            await Console.Out.WriteLineAsync($"{reply.Status} {reply.Body}");
        }

        return written.Replies.All(reply => reply.Status is >= 200 and < 300) ? 0 : 1;
    }
}
