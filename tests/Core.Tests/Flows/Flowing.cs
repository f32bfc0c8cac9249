using System.Text.Json;
using Messaging.Core.Tests.Providers;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>Flows for tests, and their JSON.</summary>
internal static class Flowing
{
    /// <summary>A flow, and those that it runs.</summary>
    public static Flow Parse(string yaml, params string[] others) => ParseAll(yaml, others) switch
    {
        FlowParse.Valid valid => valid.Flow,
        FlowParse.Invalid invalid => throw new ShouldAssertException(string.Join('\n', invalid.Errors)),
        _ => throw new InvalidOperationException(),
    };

    public static FlowParse ParseAll(string yaml, params string[] others) =>
        FlowFile.ParseAll([new FlowFile("test.yaml", yaml), .. others.Select((other, index) => new FlowFile($"other{index + 1}.yaml", other))])[0];

    /// <summary>A flow of these steps, written as under 'steps:'.</summary>
    public static Flow Steps(string steps, params string[] others) => Parse(Yaml(steps), others);

    /// <summary>A flow of these steps, with its start as written between the braces.</summary>
    public static Flow Starting(string name, string start, string steps) => Parse(Yaml(steps, name, start), $"{name}.yaml");

    public static string Yaml(string steps, string name = "test", string start = "conversation: opened, by: contact") => $$"""
        flow: {{name}}
        title: {{char.ToUpperInvariant(name[0])}}{{name[1..]}}
        start: { {{start}} }
        steps:
        {{string.Join('\n', steps.Trim('\n').Split('\n').Select(line => $"  {line}"))}}
        """;

    public static Flow Shipped(string name) =>
        Parse(File.ReadAllText(Path.Combine(ShippedFolder(), $"{name}.yaml")));

    public static string ShippedFolder() => Path.Combine(SourceTree.Root, "flows");

    public static string Json(FlowRun run) => JsonSerializer.Serialize(run, FlowJson.Default.FlowRun);

    public static FlowRun Reload(FlowRun run) => JsonSerializer.Deserialize(Json(run), FlowJson.Default.FlowRun)!;

    public static FlowInput Reload(FlowInput input) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(input, FlowJson.Default.FlowInput), FlowJson.Default.FlowInput)!;

    public static FlowEffect Reload(FlowEffect effect) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(effect, FlowJson.Default.FlowEffect), FlowJson.Default.FlowEffect)!;
}
