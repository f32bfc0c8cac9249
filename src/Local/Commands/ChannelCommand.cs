using System.CommandLine;
using Messaging.Local.Conformance;
using Messaging.Local.Serving;
using Spectre.Console;

namespace Messaging.Local.Commands;

/// <summary>messaging channel: for those who write an adapter of a channel of their own.</summary>
internal static class ChannelCommand
{
    public static Command Create() => new("channel", "Channels of your own") { Check() };

    private static Command Check()
    {
        var url = new Argument<string>("url") { Description = "Where the adapter is: its ApiBase" };
        var key = new Option<string?>("--key") { Description = "The key that it shares with us; otherwise that of the account in --settings" };
        var account = new Option<string>("--account") { Description = "The account to ask as", DefaultValueFactory = _ => "check" };
        var to = new Option<string>("--to") { Description = "The customer to send to", DefaultValueFactory = _ => "check" };
        var settings = new Option<string?>("--settings") { Description = "The folder with the local.settings.json that has the account: its key, and what it declares" };
        var port = new Option<int>("--webhook-port") { Description = "Where to listen for what the adapter writes; any free port of this machine without it" };
        var webhook = new Option<string?>("--webhook-url") { Description = "How the adapter gets there, if it is on another machine" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var command = new Command("check", "Ask an adapter whether it keeps the contract: docs/own-channel.md") { url, key, account, to, settings, port, webhook, json };
        command.SetAction((parsed, stop) => Run(
            new ChannelCheck(parsed.GetValue(url)!, parsed.GetValue(key), parsed.GetValue(account)!, parsed.GetValue(to)!)
            {
                Settings = parsed.GetValue(settings) is { } folder ? LocalSettings.Load(folder) : null,
                WebhookPort = parsed.GetValue(port),
                WebhookUrl = parsed.GetValue(webhook),
            },
            parsed.GetValue(json),
            stop));
        return command;
    }

    private static async Task<int> Run(ChannelCheck check, bool json, CancellationToken stop)
    {
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false };
        ConformanceReport report;
        try
        {
            report = await check.Kit(network, TimeProvider.System).Run(stop);
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }

        if (json)
        {
            await Console.Out.WriteLineAsync(report.Json());
            return report.IsGood ? 0 : 1;
        }

        AnsiConsole.Write(report.Table());
        if (report.Capabilities is { } line)
        {
            // Not in the table: a line that is broken at the edge of a window cannot be copied.
            await Console.Out.WriteLineAsync($"To be set:\n{ConformanceReport.Setting}={line}");
        }

        return report.IsGood ? 0 : 1;
    }
}
