using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>Checks JSON against as much of JSON Schema as the schema of flows uses; another keyword is an error of the schema.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description"];

    /// <summary>What is wrong, each with its place.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value) => [.. Errors(value, root, "")];

    private IEnumerable<string> Errors(JsonNode? value, JsonNode schema, string at) => schema switch
    {
        JsonValue yes => yes.GetValue<bool>() ? [] : [$"{at} may not be there"],
        JsonObject keywords => keywords.Where(keyword => !Annotations.Contains(keyword.Key))
            .SelectMany(keyword => Errors(keyword.Key, keyword.Value!, value, keywords, at)),
        _ => throw new NotSupportedException(),
    };

    private IEnumerable<string> Errors(string keyword, JsonNode of, JsonNode? value, JsonObject schema, string at) => (keyword, value) switch
    {
        ("$ref", _) => Errors(value, root["$defs"]![of.GetValue<string>()["#/$defs/".Length..]]!, at),
        ("allOf", _) => of.AsArray().SelectMany(part => Errors(value, part!, at)),
        ("anyOf", _) => Unless(of.AsArray().Any(part => Fits(value, part!)), at, "fits none of anyOf"),
        ("oneOf", _) => Unless(of.AsArray().Count(part => Fits(value, part!)) == 1, at, "fits none of oneOf, or several"),
        ("if", _) => schema[Fits(value, of) ? "then" : "else"] is { } next ? Errors(value, next, at) : [],
        ("then" or "else", _) => [],
        ("type", _) => Unless((of is JsonArray types ? types.AsEnumerable() : [of]).Any(type => Is(value, type!.GetValue<string>())), at, $"is no {of.ToJsonString()}"),
        ("enum", _) => Unless(of.AsArray().Any(one => JsonNode.DeepEquals(one, value)), at, "is none of the words"),
        ("const", _) => Unless(JsonNode.DeepEquals(of, value), at, $"is not {of}"),
        ("pattern", JsonValue text) when Is(text, "string") => Unless(Regex.IsMatch(text.GetValue<string>(), of.GetValue<string>(), RegexOptions.ECMAScript), at, $"does not match {of}"),
        ("minLength", JsonValue text) when Is(text, "string") => Unless(text.GetValue<string>().Length >= of.GetValue<int>(), at, "is too short"),
        ("minimum", JsonValue number) when Is(number, "number") => Unless(number.GetValue<decimal>() >= of.GetValue<decimal>(), at, "is too small"),
        ("maximum", JsonValue number) when Is(number, "number") => Unless(number.GetValue<decimal>() <= of.GetValue<decimal>(), at, "is too large"),
        ("items", JsonArray list) => list.SelectMany((item, index) => Errors(item, of, $"{at}/{index}")),
        ("contains", JsonArray list) => Unless(list.Any(item => Fits(item, of)), at, "lacks an item"),
        ("minItems", JsonArray list) => Unless(list.Count >= of.GetValue<int>(), at, "is too short"),
        ("maxItems", JsonArray list) => Unless(list.Count <= of.GetValue<int>(), at, "is too long"),
        ("properties", JsonObject map) => of.AsObject().Where(one => map.ContainsKey(one.Key)).SelectMany(one => Errors(map[one.Key], one.Value!, $"{at}/{one.Key}")),
        ("patternProperties", JsonObject map) => map.SelectMany(entry => of.AsObject().Where(one => Regex.IsMatch(entry.Key, one.Key)).SelectMany(one => Errors(entry.Value, one.Value!, $"{at}/{entry.Key}"))),
        ("additionalProperties", JsonObject map) => map.Where(entry => !Listed(entry.Key, schema)).SelectMany(entry => Errors(entry.Value, of, $"{at}/{entry.Key}")),
        ("propertyNames", JsonObject map) => map.SelectMany(entry => Errors(JsonValue.Create(entry.Key), of, $"{at}/{entry.Key}")),
        ("required", JsonObject map) => of.AsArray().Select(name => name!.GetValue<string>()).Where(name => !map.ContainsKey(name)).Select(name => $"{at} lacks '{name}'"),
        ("minProperties", JsonObject map) => Unless(map.Count >= of.GetValue<int>(), at, "has too few names"),
        ("maxProperties", JsonObject map) => Unless(map.Count <= of.GetValue<int>(), at, "has too many names"),
        ("pattern" or "minLength" or "minimum" or "maximum" or "items" or "contains" or "minItems" or "maxItems" or "properties" or "patternProperties"
            or "additionalProperties" or "propertyNames" or "required" or "minProperties" or "maxProperties", _) => [],
        _ => throw new NotSupportedException($"'{keyword}' is checked by nobody here."),
    };

    private bool Fits(JsonNode? value, JsonNode schema) => !Errors(value, schema, "").Any();

    private static bool Listed(string name, JsonObject schema) =>
        schema["properties"]?.AsObject().ContainsKey(name) == true
        || schema["patternProperties"]?.AsObject().Any(one => Regex.IsMatch(name, one.Key)) == true;

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) => true,
        ("string", System.Text.Json.JsonValueKind.String) => true,
        ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        ("array", System.Text.Json.JsonValueKind.Array) => true,
        ("object", System.Text.Json.JsonValueKind.Object) => true,
        _ => false,
    };

    private static IEnumerable<string> Unless(bool fits, string at, string wrong) => fits ? [] : [$"{at} {wrong}"];
}
