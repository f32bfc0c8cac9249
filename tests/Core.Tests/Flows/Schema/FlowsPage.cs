using System.Text.Json.Nodes;
using Messaging.Flows;
using Messaging.Flows.Schema;
using NodaTime;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>docs/flows.md: what the schema and the doc comments say of the flow language, for people.</summary>
internal sealed class FlowsPage(JsonObject schema)
{
    private readonly JsonObject _definitions = schema["$defs"]!.AsObject();

    public string Header() => Table(["attribute", "what", "meaning"], Attributes(schema, ""));

    public string Start() => Table(["attribute", "what", "meaning"], Attributes(_definitions["start"]!, ""));

    public string TextRule() => Description(_definitions["text"]!);

    public string Tests() => Table(["test", "with", "holds when"], Attributes(_definitions["tests-of-a-condition"]!, ""));

    public static string Roots() => Table(["path", "what is there"], StepDocs.Members("F:Messaging.Flows.Templates.Roots.")
        .Select(root => (string[])[$"`{root.Name.ToLowerInvariant()}`", root.Summary]));

    public static string Formats() => Table(["format", "what it does", "after its colon"], FlowSchema.Formats
        .Select(format => (string[])[$"`{format.Key}`", StepDocs.Attribute("Messaging.Flows.Templates.Formats", format.Key), format.Value]));

    public static string Limits() => Table(["limit", "of what"], StepDocs.Members("P:Messaging.Flows.FlowLimits.").Where(limit => limit.Name != "Default")
        .Select(limit => (string[])[Shown(typeof(FlowLimits).GetProperty(limit.Name)!.GetValue(FlowLimits.Default)!), limit.Summary]));

    public string Steps() => string.Concat(Step("properties").AsObject().Where(kind => kind.Key is not ("then" or "outcomes")).Select(kind => Kind(kind.Key)));

    private string Kind(string word)
    {
        var definition = _definitions[word]!;
        var attributes = Attributes(definition, "").ToList();
        var variants = Variants(definition).ToList();
        return $"### {word}\n\n{Description(definition)}\n\n```yaml\n{StepDocs.Example(StepDocs.Kinds.Single(kind => StepDocs.Word(kind) == word))}\n```\n\n"
            + (attributes.Count > 0 ? Table(["attribute", "what", "meaning"], attributes) : "")
            + (variants.Count > 0 ? Table(["type", "what counts as an answer", "its own attributes"], variants) : "")
            + Outcomes(Step("allOf").AsArray().Single(kind => kind!["if"]!["required"]![0]!.ToString() == word)!["then"]!);
    }

    // What is within an attribute follows it; not what it is a part of itself.
    private IEnumerable<string[]> Attributes(JsonNode definition, string within)
    {
        foreach (var attribute in definition["items"]?["anyOf"]?.AsArray().SelectMany(item => Attributes(Words.Referred(item!) is { } name ? _definitions[name]! : item!, within)) ?? [])
        {
            yield return attribute;
        }

        var required = Names(definition["required"]);
        var oneOf = definition["oneOf"]?.AsArray().SelectMany(one => Names(one!["required"])).ToHashSet() ?? [];
        foreach (var (name, of) in definition["properties"]?.AsObject() ?? [])
        {
            var must = required.Contains(name) ? " (needed)" : oneOf.Contains(name) ? " (one of these)" : "";
            yield return [$"`{within}{name}`{must}", Words.Of(of!), Description(of!)];
            foreach (var inner in Inner(of!) is { } nested && within.Length == 0 && nested != definition ? Attributes(nested, $"{within}{name}.") : [])
            {
                yield return inner;
            }
        }
    }

    private JsonNode? Inner(JsonNode attribute) =>
        Words.Referred(attribute["items"] ?? attribute["additionalProperties"] as JsonObject ?? attribute) is { } name && name is not ("text" or "condition" or "step" or "start")
            ? _definitions[name]
            : null;

    private IEnumerable<string[]> Variants(JsonNode definition) => definition["allOf"]?.AsArray().Select(variant => (string[])
    [
        $"`{variant!["if"]!["properties"]!.AsObject().Single().Value!["const"]}`",
        Description(variant["then"]!),
        string.Join("<br>", Attributes(Own(variant["then"]!), "").Select(row => $"{row[0]}: {row[1]}. {row[2]}")),
    ]) ?? [];

    private static JsonObject Own(JsonNode variant)
    {
        var own = variant.DeepClone().AsObject();
        own["properties"] = new JsonObject(own["properties"]!.AsObject().Where(one => one.Value is JsonObject).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));
        return own;
    }

    private static string Outcomes(JsonNode ways)
    {
        var outcomes = ways["properties"]?["outcomes"] as JsonObject;
        var needed = Names(outcomes?["required"]);
        var depending = ways["allOf"]?.AsArray().ToDictionary(
            one => one!["then"]!["properties"]!["outcomes"]!["required"]![0]!.ToString(),
            one => one!["if"]!["properties"]!.AsObject().Single().Value!["required"]![0]!.ToString()) ?? [];
        var rows = (outcomes?["properties"]?.AsObject() ?? []).Select(outcome => (string[])
        [
            $"`{outcome.Key}`{(needed.Contains(outcome.Key) ? " (needed)" : depending.TryGetValue(outcome.Key, out var with) ? $" (needed with `{with}`)" : "")}",
            Description(outcome.Value!),
        ]).ToList();
        return (rows.Count > 0 ? Table(["leaves by", "when"], rows) : "")
            + (Names(ways["required"]).Contains("then") ? "" : "It has no `then`.\n\n");
    }

    private JsonNode Step(string keyword) => _definitions["step"]![keyword]!;

    private static HashSet<string> Names(JsonNode? list) => list?.AsArray().Select(name => name!.ToString()).ToHashSet() ?? [];

    private static string Description(JsonNode schema) => schema["description"]?.ToString() ?? "";

    private static string Shown(object limit) => limit switch
    {
        Duration time when time.Days > 0 => $"{time.Days} days",
        Duration time => $"{time.TotalSeconds} s",
        int number => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(),
    };

    private static string Table(string[] head, IEnumerable<string[]> rows) => $"{Row(head)}{Row([.. head.Select(_ => "---")])}{string.Concat(rows.Select(Row))}\n";

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
