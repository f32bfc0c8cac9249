using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Messaging.Messages;

namespace Messaging.Simulator.Own;

/// <summary>Contents in the JSON of the contract.</summary>
internal static class OwnContent
{
    private static readonly JsonTypeInfo<Content> Strict = (JsonTypeInfo<Content>)new JsonSerializerOptions(MessagingJson.Default.Options)
    {
        TypeInfoResolver = MessagingJson.Default.WithAddedModifier(LeaveOut),
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    }.GetTypeInfo(typeof(Content));

    /// <summary>Nothing for what is no content, or of a kind that nobody knows.</summary>
    public static Content? Read(JsonElement content)
    {
        try
        {
            return content.ValueKind == JsonValueKind.Object ? content.Deserialize(Strict) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    public static JsonNode Json(Content content) => JsonSerializer.SerializeToNode(content, Strict)!;

    /// <summary>What may be nothing may be missing too.</summary>
    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsSetNullable))
        {
            property.IsRequired = false;
        }
    }
}
