using System.Text.Json;

namespace Messaging.Simulator.Meta;

/// <summary>The JSON of a call; what is absent, or of another type, reads as nothing.</summary>
internal readonly record struct MetaBody(JsonElement Element)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static MetaBody? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new MetaBody(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public MetaBody this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? new MetaBody(value) : default;

    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public string? Text => Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;

    public double? Number => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : null;

    public IReadOnlyList<MetaBody> Items =>
        Element.ValueKind == JsonValueKind.Array ? [.. Element.EnumerateArray().Select(item => new MetaBody(item))] : [];

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
