using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Routing;

/// <summary>For whom a conversation is meant: an agent, or anybody of a team.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[JsonDerivedType(typeof(ToAgent), "agent")]
[JsonDerivedType(typeof(ToTeam), "team")]
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>Whether an agent is meant, or one of those who are.</summary>
    /// <param name="agent">The agent.</param>
    public bool Includes(Agent agent) => this switch
    {
        ToAgent(var id) => id == agent.Id,
        ToTeam(var team) => agent.Teams.Contains(team),
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>One agent.</summary>
    /// <param name="Agent">The agent's id.</param>
    public sealed record ToAgent(string Agent) : Target;

    /// <summary>Anybody of a team, by its strategy.</summary>
    /// <param name="Team">The team's name.</param>
    public sealed record ToTeam(string Team) : Target;
}

/// <summary>Chooses an agent. Pure: the same standings give the same answer, and the answer says why.</summary>
public static class Choosing
{
    /// <summary>The first target that has somebody.</summary>
    /// <param name="targets">For whom it is meant, in order of preference.</param>
    /// <param name="onlineOnly">Only who is online and has room. Otherwise a named agent gets it in any case.</param>
    /// <param name="standings">How the agents stand.</param>
    public static AgentChoice Choose(IReadOnlyList<Target> targets, bool onlineOnly, IReadOnlyList<Standing> standings)
    {
        var tried = new List<string>();
        foreach (var target in targets)
        {
            if (Of(target, onlineOnly, standings, tried) is { } chosen)
            {
                return chosen;
            }
        }

        return new AgentChoice(null, "nobody", string.Join("; ", tried));
    }

    private static AgentChoice? Of(Target target, bool onlineOnly, IReadOnlyList<Standing> standings, List<string> tried)
    {
        switch (target)
        {
            case Target.ToAgent(var id):
                var wanted = standings.FirstOrDefault(standing => standing.Agent.Id == id);
                if (wanted is not null && (wanted.HasRoom || !onlineOnly))
                {
                    return new AgentChoice(id, "named", Describe(wanted));
                }

                tried.Add(wanted is null ? $"there is no agent '{id}'" : $"{Describe(wanted)}: cannot take it");
                return null;

            case Target.ToTeam(var team):
                // The least open one; among equals, who has waited longest; among these, by name, so that it is one answer.
                var best = standings
                    .Where(standing => standing.Agent.Teams.Contains(team) && standing.HasRoom)
                    .OrderBy(standing => standing.Open)
                    .ThenBy(standing => standing.LastAssigned ?? Instant.MinValue)
                    .ThenBy(standing => standing.Agent.Id, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (best is not null)
                {
                    return new AgentChoice(best.Agent.Id, "least-open", Describe(best));
                }

                tried.Add($"team '{team}' has nobody online with room");
                return null;

            default:
                throw new System.Diagnostics.UnreachableException(target.GetType().Name);
        }
    }

    private static string Describe(Standing standing) =>
        $"{standing.Agent.Id} is {standing.Presence.ToString().ToLowerInvariant()} with {standing.Open} of {standing.Agent.Capacity} open";
}

/// <summary>Who gets it, and why.</summary>
/// <param name="Agent">The agent's id; nothing for nobody.</param>
/// <param name="Rule">The rule that decided: named, least-open, nobody.</param>
/// <param name="Because">What the rule saw.</param>
public sealed record AgentChoice(string? Agent, string Rule, string Because)
{
    /// <summary>Where nobody is free: how long it will probably take; nothing when that cannot be told.</summary>
    public Duration? Wait { get; init; }
}
