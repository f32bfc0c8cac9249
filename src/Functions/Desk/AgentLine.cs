using System.Text.Json.Serialization;
using Messaging.Routing;

namespace Messaging.Functions.Desk;

/// <summary>An agent in the desk's list.</summary>
public sealed record AgentLine(string Id, string Name, IReadOnlyList<string> Teams, Presence Presence, int Open, int Capacity);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<AgentLine>))]
internal sealed partial class DeskJson : JsonSerializerContext;
