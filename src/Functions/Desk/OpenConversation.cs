using System.Text.Json.Serialization;
using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Routing;

namespace Messaging.Functions.Desk;

/// <summary>A conversation as the desk shows it: state, timeline by the providers' clocks, and our messages with what became of them.</summary>
public sealed record OpenConversation(Conversation State, IReadOnlyList<TimelineLine> Timeline, IReadOnlyList<OutboxRow> Messages);

/// <summary>An agent in the desk's list.</summary>
public sealed record AgentLine(string Id, string Name, IReadOnlyList<string> Teams, Presence Presence, int Open, int Capacity);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(OpenConversation))]
[JsonSerializable(typeof(IReadOnlyList<AgentLine>))]
internal sealed partial class DeskJson : JsonSerializerContext;
