using System.Text.Json.Serialization;

namespace Messaging.Flows;

/// <summary>To whom a conversation is to be given.</summary>
/// <param name="To">An agent or a team.</param>
public sealed record Assignment(AssignmentTarget To)
{
    /// <summary>How an agent is picked from the team; nothing leaves that to the team.</summary>
    public AssignmentStrategy? Strategy { get; init; }

    /// <summary>Whether only agents who are online count.</summary>
    public bool OnlineOnly { get; init; }

    /// <summary>What the people should know.</summary>
    public string? Note { get; init; }

    /// <summary>To whom else, when that is not possible; nothing leaves the conversation in the open queue.</summary>
    public Assignment? Otherwise { get; init; }
}

/// <summary>An agent or a team.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[JsonDerivedType(typeof(Agent), "agent")]
[JsonDerivedType(typeof(Team), "team")]
public abstract record AssignmentTarget
{
    private AssignmentTarget()
    {
    }

    /// <summary>One agent.</summary>
    /// <param name="Name">His name or address, as the flow has it.</param>
    public sealed record Agent(string Name) : AssignmentTarget;

    /// <summary>One of a team.</summary>
    /// <param name="Name">The team's name.</param>
    public sealed record Team(string Name) : AssignmentTarget;
}

/// <summary>How one agent of a team is picked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentStrategy>))]
public enum AssignmentStrategy
{
    /// <summary>Each in turn.</summary>
    [JsonStringEnumMemberName("round-robin")]
    RoundRobin,

    /// <summary>Who has the fewest open conversations.</summary>
    [JsonStringEnumMemberName("least-open")]
    LeastOpen,

    /// <summary>Who has waited longest for one.</summary>
    [JsonStringEnumMemberName("longest-idle")]
    LongestIdle,

    /// <summary>Who had this contact last.</summary>
    [JsonStringEnumMemberName("sticky")]
    Sticky,
}
