using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>
/// The JSON Schema of a flow's file, by which editors complete and check. It is made of the forms of the very readers that parse flows, so that it cannot
/// allow what they refuse for its form. What only the whole file shows (names of steps, variables, placeholders) it does not see.
/// </summary>
public static class FlowSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What no schema shows: the formats of placeholders, each with what it expects after its colon.</summary>
    public static IReadOnlyDictionary<string, string> Formats { get; } = Templates.Formats.All.ToDictionary(format => format.Key, format => format.Value.Expects);

    /// <summary>Writes the schema, in the draft 2020-12.</summary>
    /// <param name="docs">The XML documentation of this assembly: what it says of the kinds of steps are the schema's descriptions.</param>
    public static string Write(XDocument docs)
    {
        var comments = new DocComments(docs);
        var forms = new FormSchema(comments);
        var flow = forms.Write(((Form.Named)FlowReader.Form).Meaning());
        forms.Define("step", () => StepSchema.Write(forms, comments));
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "A flow" };
        foreach (var (key, value) in flow.ToList())
        {
            flow.Remove(key);
            schema[key] = value;
        }

        schema["$defs"] = forms.Definitions();
        return $"{schema.ToJsonString(Readable).ReplaceLineEndings("\n")}\n";
    }
}
