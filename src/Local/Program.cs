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
    FlowCommand.Create(),
    SettingsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
