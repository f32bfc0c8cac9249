using System.Text.RegularExpressions;
using System.Xml.Linq;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>What the doc comments of the source say of the flow language, out of the XML file that the compiler makes of them.</summary>
internal sealed partial class DocComments(XDocument docs)
{
    private readonly Dictionary<string, XElement> _members = docs.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public string? Summary(Type? type) => Of(type)?.Element("summary") is { } summary ? Text(summary) : null;

    /// <summary>What is said of an attribute, or of an outcome, of something.</summary>
    public string? Named(string element, string name, Type? type) =>
        Of(type)?.Elements(element).FirstOrDefault(one => one.Attribute("name")?.Value == name) is { } found ? Text(found) : null;

    /// <summary>The example as a piece of YAML; nothing where there is none.</summary>
    public Node? Example(Type type) =>
        Of(type)?.Element("example")?.Value.Trim('\n') is { } example ? NodeReader.Read(example, new FlowChecks("", FlowLimits.Default)) : null;

    private XElement? Of(Type? type) => type is null ? null : _members.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}");

    private static string Text(XElement element) =>
        Gaps().Replace(string.Concat(element.Nodes().Select(node => node is XElement code ? $"`{code.Value}`" : node.ToString())), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
