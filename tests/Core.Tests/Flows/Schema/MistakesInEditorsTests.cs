using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Messaging.Flows;
using Messaging.Flows.Schema;
using YamlDotNet.RepresentationModel;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>
/// The mistakes of the folder Mistakes, as an editor sees them. Those that it cannot see stand in unseen.expected.txt: they need more than the form, such as
/// the names of other steps, or what a placeholder says. UPDATE_GOLDEN=1 writes it anew; a line more is a reason to think.
/// </summary>
public class MistakesInEditorsTests
{
    private static readonly SchemaCheck Check = new(JsonNode.Parse(FlowSchema.Write(StepDocs.All))!.AsObject());

    [Fact]
    public void An_editor_sees_all_mistakes_but_those_of_this_list()
    {
        var unseen = string.Concat(Files().SelectMany(Unseen).Select(line => $"{line}\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Expected(), unseen);
        }

        unseen.ShouldBe(File.ReadAllText(Expected()));
    }

    // Step by step, because one mistake that is seen must not hide another that is not.
    private static IEnumerable<string> Unseen(string file)
    {
        var yaml = File.ReadAllText(file);
        var errors = ((FlowParse.Invalid)FlowFile.Parse(yaml, Path.GetFileName(file))).Errors;
        var root = (YamlMappingNode)YamlAsJson.Root(yaml);
        var steps = ((YamlMappingNode)root["steps"]).Children.ToList();
        var header = YamlAsJson.Of(root)!.AsObject();
        foreach (var (step, next) in steps.Zip(steps.Skip(1).Select(one => one.Key.Start.Line).Append(long.MaxValue)))
        {
            var own = errors.Where(error => error.Line >= step.Key.Start.Line && error.Line < next).ToList();
            header["steps"] = new JsonObject { [((YamlScalarNode)step.Key).Value!] = YamlAsJson.Of(step.Value) };
            if (own.Count > 0 && Check.Errors(header).Count == 0)
            {
                yield return string.Join('\n', own);
            }
        }

        if (steps.Count == 0 && Check.Errors(header).Count == 0)
        {
            yield return string.Join('\n', errors);
        }
    }

    // Those that are YAML, and maps.
    private static IEnumerable<string> Files() => Directory.GetFiles(Path.Combine(Here(), "../Mistakes"), "*.yaml").Order(StringComparer.Ordinal)
        .Where(file => Path.GetFileNameWithoutExtension(file) is not ("tab" or "not-yaml" or "empty" or "no-map" or "beyond-the-language"));

    private static string Expected() => Path.Combine(Here(), "unseen.expected.txt");

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
