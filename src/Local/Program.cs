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

// Longer than a provider may keep us waiting: a message that is being sent is sent, and its outcome written down.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
