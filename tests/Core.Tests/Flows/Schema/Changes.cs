using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>All small changes of a flow: each of its values left out, misspelt, doubled in depth, or replaced by something else.</summary>
internal static class Changes
{
    /// <summary>JSON that YAML reads as the same.</summary>
    public static readonly JsonSerializerOptions AsYaml = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Func<JsonNode?, JsonNode?>[] Others =
    [
        _ => JsonValue.Create("x"), _ => JsonValue.Create("x-1"), _ => JsonValue.Create("end"), _ => JsonValue.Create("5m"), _ => JsonValue.Create(""), _ => JsonValue.Create("{{ contact.name }}"),
        _ => JsonValue.Create(1m), _ => JsonValue.Create(99m), _ => JsonValue.Create(2.5m), value => value?.GetValueKind() == JsonValueKind.True ? JsonValue.Create(false) : JsonValue.Create("y"),
        _ => new JsonArray(), _ => new JsonObject(), value => new JsonArray(value?.DeepClone()), value => new JsonArray(value?.DeepClone(), value?.DeepClone()),
        value => new JsonObject { ["en"] = value?.DeepClone() }, value => new JsonObject { ["is"] = value?.DeepClone() },
    ];

    public static IEnumerable<JsonNode> Of(JsonNode flow) => Paths(flow, []).SelectMany(path => At(flow, path));

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path) => node switch
    {
        JsonObject map => map.SelectMany(entry => Paths(entry.Value, [.. path, entry.Key])).Prepend(path),
        JsonArray list => list.SelectMany((item, index) => Paths(item, [.. path, index])).Prepend(path),
        _ => [path],
    };

    private static IEnumerable<JsonNode> At(JsonNode flow, object[] path)
    {
        if (path.Length == 0)
        {
            yield break;
        }

        foreach (var other in Others)
        {
            yield return Changed(flow, path, (parent, place) => Put(parent, place, other(Get(parent, place))));
        }

        yield return Changed(flow, path, Remove);
        if (path[^1] is string name)
        {
            yield return Changed(flow, path, (parent, _) => parent.AsObject().Add($"{name}x", parent[name]!.DeepClone()));
        }
    }

    private static JsonNode Changed(JsonNode flow, object[] path, Action<JsonNode, object> change)
    {
        var copy = flow.DeepClone();
        change(path[..^1].Aggregate(copy, (node, place) => Get(node, place)!), path[^1]);
        return copy;
    }

    private static JsonNode? Get(JsonNode parent, object place) => place is string name ? parent[name] : parent[(int)place];

    private static void Put(JsonNode parent, object place, JsonNode? value)
    {
        if (place is string name)
        {
            parent[name] = value;
        }
        else
        {
            parent[(int)place] = value;
        }
    }

    private static void Remove(JsonNode parent, object place)
    {
        if (place is string name)
        {
            parent.AsObject().Remove(name);
        }
        else
        {
            parent.AsArray().RemoveAt((int)place);
        }
    }
}
