using System.Text.Json.Nodes;
using Messaging.Flows.Steps;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Schema;

/// <summary>Writes the schema of a step: one kind with its attributes, and beside it the ways that this kind has.</summary>
internal static class StepSchema
{
    private const string ThenText = "The step that comes next, or `end`.";
    private const string OutcomesText = "The steps that come next where it does not succeed, by outcome.";

    public static JsonObject Write(FormSchema forms, DocComments docs)
    {
        var kinds = StepKinds.All.Keys.Select(word => (Word: word, Outcomes: StepOutcomes.Of(word, docs))).ToList();
        var properties = new JsonObject(kinds.Select(kind => KeyValuePair.Create<string, JsonNode?>(kind.Word, Kind(kind.Word, kind.Outcomes.Bare, forms))))
        {
            [Way.Then] = FormSchema.Described(forms.Write(Scalars.Target.Form), ThenText),
            [StepWays.Outcomes] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = forms.Write(Scalars.Target.Form),
                ["description"] = OutcomesText,
            },
        };
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["oneOf"] = new JsonArray([.. kinds.Select(kind => Required(kind.Word))]),
            ["allOf"] = new JsonArray([.. kinds.Select(kind => Ways(kind.Word, kind.Outcomes, docs))]),
        };
    }

    private static JsonObject Kind(string word, StepKind kind, FormSchema forms)
    {
        var form = StepKinds.All[word].Form;
        return forms.Write(new Form.Named($"a {word}", form is Form.Named named ? named.Meaning : () => form) { Made = kind.GetType() });
    }

    private static JsonObject Ways(string word, StepOutcomes outcomes, DocComments docs)
    {
        var ways = new JsonObject { ["properties"] = Allowed(outcomes, docs) };
        string[] required = [.. outcomes.Bare.CanSucceed ? (string[])[Way.Then] : [], .. outcomes.Bare.MustRoute.Count > 0 ? (string[])[StepWays.Outcomes] : []];
        if (required.Length > 0)
        {
            ways["required"] = FormSchema.Strings(required);
        }

        if (outcomes.Depending.Count > 0)
        {
            ways["allOf"] = new JsonArray([.. outcomes.Depending.Select(one => Depending(word, one, outcomes.Bare))]);
        }

        return new() { ["if"] = Required(word), ["then"] = ways };
    }

    private static JsonObject Allowed(StepOutcomes outcomes, DocComments docs)
    {
        var bare = outcomes.Bare;
        var allowed = new JsonObject();
        if (!bare.CanSucceed)
        {
            allowed[Way.Then] = false;
        }

        var names = outcomes.All.ToList();
        if (names.Count == 0 && bare.OtherOutcomes is null)
        {
            allowed[StepWays.Outcomes] = false;
            return allowed;
        }

        var named = names.Select(name =>
            KeyValuePair.Create<string, JsonNode?>(name, FormSchema.Described([], docs.Named("outcome", name, bare.GetType()))));
        var schema = new JsonObject { ["properties"] = new JsonObject(named) };
        if (bare.OtherOutcomes is { } pattern)
        {
            schema["patternProperties"] = new JsonObject { [$"^(?:{pattern})$"] = true };
        }

        schema["additionalProperties"] = false;
        if (bare.MustRoute.Count > 0)
        {
            schema["required"] = FormSchema.Strings(bare.MustRoute);
        }

        allowed[StepWays.Outcomes] = schema;
        return allowed;
    }

    private static JsonObject Depending(string word, DependingOutcome depending, StepKind bare)
    {
        var given = Required(depending.Attribute);
        if (depending.IfTrue)
        {
            given["properties"] = new JsonObject { [depending.Attribute] = new JsonObject { ["const"] = true } };
        }

        var then = Inside(StepWays.Outcomes, Required(depending.Outcome));
        then["required"] = FormSchema.Strings([StepWays.Outcomes]);
        var schema = new JsonObject { ["if"] = Inside(word, given), ["then"] = then };
        if (bare.OtherOutcomes is null)
        {
            schema["else"] = Inside(StepWays.Outcomes, Inside(depending.Outcome, false));
        }

        return schema;
    }

    private static JsonObject Inside(string property, JsonNode schema) => new() { ["properties"] = new JsonObject { [property] = schema } };

    private static JsonObject Required(string property) => new() { ["required"] = FormSchema.Strings([property]) };
}
