using System.Text.Json.Serialization;

namespace Messaging.Functions.Happenings;

/// <summary>The answer to an event that is stored.</summary>
/// <param name="Conversation">The conversation that it went to; nothing where it waits for the customer's next one.</param>
/// <param name="Duplicate">It had been told before.</param>
public sealed record EventTaken(string? Conversation, bool Duplicate);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EventTaken))]
internal sealed partial class HappeningJson : JsonSerializerContext;
