using System.CommandLine;
using Messaging.Functions.Settings;
using Messaging.Local.Commands;
using Messaging.Local.Store;

var root = new RootCommand("Customer messaging: run it, write to it, prove its flows.")
{
    ServeCommand.Create(),
    SendCommand.Create(),
    SimulatorCommand.Create(),
    QuarantineCommand.Create(),
    LinkCommand.Create(),
    FlowCommand.Create(),
    ChannelCommand.Create(),
    SettingsCommand.Create(),
};

// Told to stop, it gets longer than a provider may keep us waiting: a message that is being sent is sent, and its outcome written down.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
try
{
    var parsed = root.Parse(args);
    var code = await parsed.InvokeAsync(invocation);
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (Exception wrong) when (wrong is SettingException or LayoutException or FileNotFoundException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (OperationCanceledException)
{
    // Who interrupts a command need not be told why it ended.
    return 1;
}
