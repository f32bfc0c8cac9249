using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Conversations;

namespace Messaging.Functions.Events;

/// <summary>What a turn of a conversation made known.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Turn">The turn's number in it.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record TurnEvents(ConversationId Conversation, long Turn, ImmutableArray<DomainEvent> Events);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(TurnEvents))]
internal sealed partial class EventJson : JsonSerializerContext;
