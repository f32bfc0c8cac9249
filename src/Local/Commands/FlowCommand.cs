using System.CommandLine;
using System.Xml.Linq;
using Messaging.Flows;
using Messaging.Flows.Schema;
using Messaging.Functions.Flows;
using Messaging.Local.Playing;
using Spectre.Console;

namespace Messaging.Local.Commands;

/// <summary>messaging flow: for those who write flows.</summary>
internal static class FlowCommand
{
    public static Command Create() => new("flow", "Try flows out") { Play(), Check(), Schema() };

    private static Command Play()
    {
        var file = new Argument<string>("file") { Description = "A flow's YAML file" };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };
        var command = new Command("play", "Talk with a flow here, in virtual time") { file, settings };
        command.SetAction(async (parsed, stop) =>
        {
            if (!Read(parsed.GetValue(file)!))
            {
                return 1;
            }

            await FlowPlayer.Play(parsed.GetValue(file)!, parsed.GetValue(settings)!, AnsiConsole.Console, Console.In, stop);
            return 0;
        });
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("files") { Description = "Flows' YAML files", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Say what is wrong with flows") { files };
        command.SetAction(parsed => parsed.GetValue(files)!.Select(Read).ToList().TrueForAll(good => good) ? 0 : 1);
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Print the JSON Schema of flows, for editors");
        command.SetAction(_ => Console.Out.Write(FlowSchema.Write(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Messaging.Core.xml")))));
        return command;
    }

    private static bool Read(string file)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return false;
        }

        var others = FlowFolder.FilesOf(Path.GetDirectoryName(Path.GetFullPath(file))!).Where(other => other != Path.GetFullPath(file));
        string[] files = [file, .. others];
        if (FlowFile.ParseAll([.. files.Select(one => new FlowFile(one, File.ReadAllText(one)))])[0] is FlowParse.Invalid(var errors))
        {
            foreach (var error in errors)
            {
                Console.Error.WriteLine(error);
            }

            return false;
        }

        return true;
    }
}
