using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Routing;

/// <summary>A person who answers customers.</summary>
/// <param name="Id">The agent's name in settings and tokens.</param>
/// <param name="Name">The name as customers read it.</param>
/// <param name="Teams">The teams that the agent is in.</param>
/// <param name="Capacity">Open conversations that the agent takes at a time.</param>
public sealed record Agent(string Id, string Name, ImmutableSortedSet<string> Teams, int Capacity = 5);

/// <summary>Whether an agent takes conversations.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Presence>))]
public enum Presence
{
    /// <summary>Not there.</summary>
    [JsonStringEnumMemberName("offline")]
    Offline,

    /// <summary>There and takes conversations.</summary>
    [JsonStringEnumMemberName("online")]
    Online,

    /// <summary>There, but takes no new conversation.</summary>
    [JsonStringEnumMemberName("away")]
    Away,
}

/// <summary>How an agent stands at the moment of choosing.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Presence">Whether he takes conversations.</param>
/// <param name="Open">Conversations that he has open.</param>
/// <param name="LastAssigned">When he last got one; nothing for never.</param>
public sealed record Standing(Agent Agent, Presence Presence, int Open, Instant? LastAssigned)
{
    /// <summary>How long the customers waited whom he took lately.</summary>
    public IReadOnlyList<RecentWait> Waits { get; init; } = [];

    /// <summary>He can take one more.</summary>
    public bool HasRoom => Presence == Presence.Online && Open < Agent.Capacity;
}
