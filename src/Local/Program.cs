using System.CommandLine;
using Messaging.Local.Commands;

var root = new RootCommand("Customer messaging: run it, write to it, prove its flows.")
{
    ServeCommand.Create(),
    SendCommand.Create(),
    SimulatorCommand.Create(),
    QuarantineCommand.Create(),
    FlowCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
