using System.Text.Json.Nodes;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>What a piece of the schema allows, in a few words for people.</summary>
internal static class Words
{
    private const int MostWords = 12;

    public static string Of(JsonNode schema) => schema switch
    {
        _ when Referred(schema) is { } name => name is "text" or "condition" ? $"[{name}](#{name}s)" : name.Replace('-', ' '),
        _ when schema["title"] is { } title => title.ToString() == "template" ? "[template](#placeholders)" : title.ToString(),
        _ when schema["enum"] is JsonArray words => words.Count > MostWords
            ? $"one of {words.Count} such as `{words[0]}`"
            : string.Join(", ", words.Select(word => $"`{word}`")),
        _ when schema["anyOf"] is JsonArray several => string.Join(", or ", several.Select(one => Of(one!))),
        _ => OfType(schema),
    };

    /// <summary>The definition that it refers to.</summary>
    public static string? Referred(JsonNode schema) => schema["$ref"]?.ToString()["#/$defs/".Length..];

    private static string OfType(JsonNode schema) => schema["type"] switch
    {
        null => "anything",
        JsonArray types when types.Any(type => type!.ToString() == "boolean") => "single value",
        JsonArray => "text",
        var type => type.ToString() switch
        {
            "string" => "text",
            "boolean" => "`true`, `false`",
            "integer" => $"{schema["minimum"]} to {schema["maximum"]}",
            "array" => $"list{(schema["maxItems"] is { } most ? $" of up to {most}" : "")}: {Of(schema["items"]!)}",
            "object" when schema["additionalProperties"] is JsonObject values => $"map{(schema["maxProperties"] is { } most ? $" of up to {most}" : "")}: {Of(values)}",
            var plain => plain,
        },
    };
}
