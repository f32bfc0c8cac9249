using System.Text.Json.Nodes;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>Writes attributes as JSON Schema: which there are, which there must be, and which of them others depend on.</summary>
internal sealed class AttributesSchema(FormSchema forms, DocComments docs, Form.Attributes attributes)
{
    public JsonObject Write()
    {
        var schema = Plain(attributes);
        if (attributes.Others is { } others)
        {
            schema["propertyNames"] = FormSchema.Names(others.Name);
            schema["additionalProperties"] = forms.Write(others.Value);
        }
        else if (attributes.Variants is null)
        {
            schema["additionalProperties"] = false;
        }

        if (attributes.Least > 0)
        {
            schema["minProperties"] = attributes.Least;
        }

        if (attributes.OneOf.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. attributes.OneOf.Select(name => new JsonObject { ["required"] = FormSchema.Strings([name]) })]);
        }

        if (attributes.Variants is { } variants)
        {
            schema["allOf"] = new JsonArray([.. variants.Value.Select(variant => Variant(variants.Key, variant.Key, variant.Value))]);
        }

        return schema;
    }

    private JsonObject Plain(Form.Attributes some)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(some.All.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Name, Of(attribute, some.Made)))),
        };
        var required = some.All.Where(attribute => attribute.IsRequired).Select(attribute => attribute.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = FormSchema.Strings(required);
        }

        return schema;
    }

    private JsonObject Of(Form.Attribute attribute, Type? made) =>
        FormSchema.Described(forms.Write(attribute.Form), docs.Named("attribute", attribute.Name, made));

    private JsonObject Variant(string name, string word, Form.Attributes own)
    {
        var then = FormSchema.Described(Plain(own), docs.Summary(own.Made));
        foreach (var common in attributes.All)
        {
            then["properties"]![common.Name] = true;
        }

        then["additionalProperties"] = false;
        return new()
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { [name] = new JsonObject { ["const"] = word } },
                ["required"] = FormSchema.Strings([name]),
            },
            ["then"] = then,
        };
    }
}
