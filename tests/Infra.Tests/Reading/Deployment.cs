using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Infra.Tests.Reading;

/// <summary>What would be deployed: the resources with their names and properties; what only Azure can know stands there as an expression.</summary>
internal sealed record Deployment(IReadOnlyList<Resource> Resources, IReadOnlyList<string> Complaints)
{
    public static Deployment Parse(string snapshot, string complaints)
    {
        var root = JsonNode.Parse(snapshot)!;
        return new Deployment(
            [.. root["predictedResources"]!.AsArray().Select(resource => new Resource(resource!.AsObject()))],
            [.. root["diagnostics"]!.AsArray().Select(diagnostic => diagnostic!.ToString()), .. complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>The same without some, to see whether they are missed.</summary>
    public Deployment Without(Func<Resource, bool> some) => this with { Resources = [.. Resources.Where(resource => !some(resource))] };

    /// <summary>The same with one text in place of another, wherever it stands.</summary>
    public Deployment With(string text, string instead) => this with
    {
        Resources = [.. Resources.Select(resource => new Resource(JsonNode.Parse(resource.Json.ToJsonString(Plain).Replace(text, instead, StringComparison.Ordinal))!.AsObject()))],
    };

    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

internal sealed record Resource(JsonObject Json)
{
    public string Type => Text("type");

    public string Name => Text("name");

    public string Version => Text("apiVersion");

    /// <summary>With the resource that it belongs to or is about.</summary>
    public string Id => Text("id");

    public JsonNode? Properties => Json["properties"];

    private string Text(string property) => Json[property]?.ToString() ?? "";
}
