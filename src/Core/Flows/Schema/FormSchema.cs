using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>Writes forms as JSON Schema. Those with a name are written once, and referred to.</summary>
internal sealed class FormSchema(DocComments docs)
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    public JsonObject Write(Form form) => form switch
    {
        Form.Anything => new(),
        Form.Single => new() { ["type"] = Strings(["string", "number", "boolean", "null"]) },
        Form.Text text => Text(text),
        Form.Word word => new() { ["enum"] = Strings(word.Words) },
        Form.YesNo => new() { ["type"] = "boolean" },
        Form.Number => new() { ["type"] = "number" },
        Form.Whole whole => new() { ["type"] = "integer", ["minimum"] = whole.Least, ["maximum"] = whole.Most },
        Form.List list => List(list),
        Form.Map map => Map(map),
        Form.Either either => new() { ["anyOf"] = new JsonArray(Write(either.One), Write(either.Other)) },
        Form.Attributes attributes => new AttributesSchema(this, docs, attributes).Write(),
        Form.Named named => Define(NameOf(named), () => Explained(named)),
        Form.Step => Reference("step"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Refers to what is written once; while that is being written it may refer to itself.</summary>
    public JsonObject Define(string name, Func<JsonObject> write)
    {
        if (_definitions.TryAdd(name, []))
        {
            _definitions[name] = write();
        }

        return Reference(name);
    }

    public JsonObject Definitions() => new(_definitions.Select(definition => KeyValuePair.Create<string, JsonNode?>(definition.Key, definition.Value)));

    /// <summary>Adds an annotation where there is something to say.</summary>
    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    public static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private JsonObject Explained(Form.Named named)
    {
        var meaning = named.Meaning() switch
        {
            Form.Attributes attributes => attributes with { Made = named.Made ?? attributes.Made },
            var other => other,
        };
        return Described(Write(meaning), docs.Summary(named.Made ?? (meaning as Form.Attributes)?.Made));
    }

    // What looks like a number is one to an editor, and a text to us wherever one is wanted. True and false as texts want quotes in an editor, because it
    // would offer them everywhere.
    private static JsonObject Text(Form.Text text)
    {
        var schema = new JsonObject();
        if (text.What is { } what)
        {
            schema["title"] = what;
        }

        var pattern = $"^(?:{text.Pattern})$";
        string[] types = text.Pattern is null || Regex.IsMatch("2.5", pattern) ? ["number"] : Regex.IsMatch("1", pattern) ? ["integer"] : [];
        schema["type"] = types.Length == 0 ? "string" : Strings(["string", .. types, .. text.MayBeEmpty ? (string[])["null"] : []]);
        schema[text.Pattern is null ? "minLength" : "pattern"] = text.Pattern is null ? text.MayBeEmpty ? 0 : 1 : pattern;
        return schema;
    }

    private JsonObject List(Form.List list)
    {
        var schema = new JsonObject
        {
            ["type"] = "array",
            ["items"] = list.Last is { } other ? new JsonObject { ["anyOf"] = new JsonArray(Write(list.Item), Write(other)) } : Write(list.Item),
            ["minItems"] = list.Least,
        };
        if (list.Last is { } last)
        {
            schema["contains"] = Write(last);
        }

        return AtMost("maxItems", list.Most, schema);
    }

    private JsonObject Map(Form.Map map) => AtMost("maxProperties", map.Most, new()
    {
        ["type"] = "object",
        ["propertyNames"] = Names(map.Name),
        ["additionalProperties"] = Write(map.Value),
        ["minProperties"] = map.Least,
    });

    /// <summary>The schema of names, which are texts always.</summary>
    public static JsonObject Names(Form name) => name is Form.Text { Pattern: { } pattern } ? new() { ["pattern"] = $"^(?:{pattern})$" } : [];

    private static JsonObject AtMost(string keyword, int most, JsonObject schema)
    {
        if (most < int.MaxValue)
        {
            schema[keyword] = most;
        }

        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    // "a case of a branch" is case-of-a-branch.
    private static string NameOf(Form.Named named) => named.Name[(named.Name.IndexOf(' ') + 1)..].Replace(' ', '-');
}
