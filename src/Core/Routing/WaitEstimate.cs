using NodaTime;

namespace Messaging.Routing;

/// <summary>How long a customer waited for an agent.</summary>
/// <param name="Taken">When he no longer did.</param>
/// <param name="Waited">How long he had.</param>
public sealed record RecentWait(Instant Taken, Duration Waited);

/// <summary>How long somebody who has to wait now will probably wait: as long as those did, in the middle, who had to wait lately. Pure.</summary>
public static class WaitEstimate
{
    /// <summary>Who waited less had not to wait.</summary>
    public static readonly Duration Shortest = Duration.FromSeconds(10);

    /// <summary>As many waits of one agent count as this.</summary>
    public const int Most = 10;

    private const int Fewest = 3;

    private static readonly Duration Lately = Duration.FromHours(4);

    /// <summary>The estimate; nothing when too few had to wait.</summary>
    /// <param name="targets">For whom the customer waits.</param>
    /// <param name="standings">The agents, with their recent waits.</param>
    /// <param name="now">The time.</param>
    public static Duration? Of(IReadOnlyList<Target> targets, IReadOnlyList<Standing> standings, Instant now)
    {
        var waits = standings
            .Where(standing => targets.Any(target => target.Includes(standing.Agent)))
            .SelectMany(standing => standing.Waits)
            .Where(wait => wait.Taken > now - Lately)
            .Select(wait => wait.Waited)
            .Order()
            .ToList();
        return waits.Count < Fewest ? null : waits[waits.Count / 2];
    }
}
