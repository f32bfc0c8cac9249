using System.CommandLine;
using Messaging.Simulator;

namespace Messaging.Local.Commands;

/// <summary>messaging simulator: the vendors as a process of their own.</summary>
internal static class SimulatorCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("options") { Description = "--accounts FILE [--port NUMBER] [--crmToken TOKEN]", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("simulator", "Run the vendors' side alone") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) => SimulatorHost.RunAsync([.. parsed.GetValue(arguments)!, .. parsed.UnmatchedTokens], stop));
        return command;
    }
}
