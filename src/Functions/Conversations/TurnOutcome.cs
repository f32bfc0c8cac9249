namespace Messaging.Functions.Conversations;

/// <summary>What the orchestrator learns from a turn: when to wake next, and nothing of what was said.</summary>
/// <param name="Deadline">When to wake, should nobody ring before; UTC.</param>
/// <param name="Calls">The calls whose results are waited for; those that were not begun yet are to be begun.</param>
/// <param name="More">More had arrived than one turn reads.</param>
/// <param name="Closed">The conversation is over.</param>
public sealed record TurnOutcome(DateTime? Deadline = null, IReadOnlyList<string>? Calls = null, bool More = false, bool Closed = false)
{
    public static TurnOutcome Over { get; } = new(Closed: true);
}
