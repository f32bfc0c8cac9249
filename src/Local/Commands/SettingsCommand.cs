using System.CommandLine;

namespace Messaging.Local.Commands;

/// <summary>messaging settings: every setting that exists, as Markdown.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var command = new Command("settings", "Print every setting that exists");
        command.SetAction(_ => Console.Out.Write(SettingsPage.Markdown()));
        return command;
    }
}
