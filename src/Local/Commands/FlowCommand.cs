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
            if (!AreGood([parsed.GetValue(file)!]))
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
        command.SetAction(parsed => AreGood(parsed.GetValue(files)!) ? 0 : 1);
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Print the JSON Schema of flows, for editors");
        command.SetAction(_ => Console.Out.Write(FlowSchema.Write(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Messaging.Core.xml")))));
        return command;
    }

    /// <summary>Says what is wrong with files, if anything is. Those that lie beside them are read as well: they may be run.</summary>
    private static bool AreGood(IReadOnlyList<string> files)
    {
        var missing = files.Where(file => !File.Exists(file)).ToList();
        missing.ForEach(file => Console.Error.WriteLine($"There is no file {file}."));
        var errors = files.Except(missing, StringComparer.Ordinal).GroupBy(FolderOf, StringComparer.Ordinal).SelectMany(Errors).Distinct().ToList();
        errors.ForEach(error => Console.Error.WriteLine(error));
        return missing.Count == 0 && errors.Count == 0;
    }

    private static IEnumerable<FlowError> Errors(IGrouping<string, string> wanted)
    {
        var paths = wanted.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        string[] files = [.. wanted, .. FlowFolder.FilesOf(wanted.Key).Where(file => !paths.Contains(file))];
        return FlowFile.ParseAll([.. files.Select(file => new FlowFile(file, File.ReadAllText(file)))])
            .Take(wanted.Count()).OfType<FlowParse.Invalid>().SelectMany(invalid => invalid.Errors);
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;
}
