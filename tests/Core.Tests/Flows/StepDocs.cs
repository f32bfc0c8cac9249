using System.Xml.Linq;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>The kinds of steps, and what their doc comments say.</summary>
internal static class StepDocs
{
    /// <summary>The flow that the examples run.</summary>
    public const string Identify = """
        flow: identify
        title: Who is it?
        start: { conversation: opened }
        inputs: { reason: { type: text, optional: true } }
        results: { number: number }
        steps:
          which:
            ask: { type: number, text: Your customer number?, save: number }
            outcomes: { invalid: end }
            then: end
        """;

    public static XDocument All { get; } = XDocument.Load(Path.ChangeExtension(typeof(Flow).Assembly.Location, ".xml"));

    /// <summary>The names of all kinds, as their types have them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. typeof(Flow).Assembly.GetTypes().Where(type => type.BaseType is { Name: "StepKind", Namespace: "Messaging.Flows.Steps" }).Select(type => type.Name)];

    /// <summary>The word for a kind in a flow's file.</summary>
    public static string Word(string kind) => (kind.EndsWith("Step", StringComparison.Ordinal) ? kind[..^"Step".Length] : kind).ToLowerInvariant();

    /// <summary>The example of a kind, as under 'steps:'.</summary>
    public static string Example(string kind)
    {
        var member = All.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:Messaging.Flows.Steps.{kind}");
        var lines = member.Element("example").ShouldNotBeNull($"{kind} has no example.").Value.Trim('\n').Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Where(line => line.Trim().Length > 0).Select(line => line[indent..]));
    }

    /// <summary>The members whose names begin so, with their summaries, in the order of the source.</summary>
    public static IEnumerable<(string Name, string Summary)> Members(string prefix) => All.Descendants("member")
        .Where(member => member.Attribute("name")!.Value.StartsWith(prefix, StringComparison.Ordinal))
        .Select(member => (member.Attribute("name")!.Value[prefix.Length..], Text(member.Element("summary")!)));

    /// <summary>What a type's doc comment says of an attribute.</summary>
    public static string Attribute(string type, string name) => Text(All.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:{type}")
        .Elements("attribute").FirstOrDefault(one => one.Attribute("name")!.Value == name).ShouldNotBeNull($"<attribute name=\"{name}\"> of {type} is missing."));

    private static string Text(XElement element) => string.Join(
        ' ',
        string.Concat(element.Nodes().Select(node => node is XElement code ? $"`{code.Value}`" : node.ToString())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
