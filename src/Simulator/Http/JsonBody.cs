using System.Text.Json;

namespace Messaging.Simulator.Http;

/// <summary>The JSON of a call; what is absent, or of another type, reads as nothing.</summary>
internal readonly record struct JsonBody(JsonElement Element)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonBody? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new JsonBody(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public JsonBody this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? new JsonBody(value) : default;

    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public string? Text => Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;

    public double? Number => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : null;

    public IReadOnlyList<JsonBody> Items =>
        Element.ValueKind == JsonValueKind.Array ? [.. Element.EnumerateArray().Select(item => new JsonBody(item))] : [];

    /// <summary>Every value by its path, e.g. interactive.action.buttons[0].reply.id.</summary>
    public IReadOnlyDictionary<string, string> Flat() => Leaves(Element, "").ToDictionary(leaf => leaf.Path, leaf => leaf.Value);

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
        _ => [(path, element.ToString())],
    };
}
