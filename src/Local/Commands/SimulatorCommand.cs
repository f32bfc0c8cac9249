using System.CommandLine;
using Messaging.Local.Serving;
using Messaging.Simulator;

namespace Messaging.Local.Commands;

/// <summary>messaging simulator: the vendors as a process of their own, for a host that has none inside.</summary>
internal static class SimulatorCommand
{
    public static Command Create()
    {
        var settings = new Option<string?>("--settings") { Description = "The folder with local.settings.json, whose simulated accounts to serve; in place of --accounts" };
        var arguments = new Argument<string[]>("options") { Description = "--accounts FILE [--port NUMBER] [--crmToken TOKEN]", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("simulator", "Run the vendors' side alone") { settings, arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) => SimulatorHost.RunAsync(
            [.. parsed.GetValue(arguments)!, .. parsed.UnmatchedTokens],
            parsed.GetValue(settings) is { } folder ? SimulatedVendors.Of(LocalSettings.Load(folder)) : null,
            stop));
        return command;
    }
}
