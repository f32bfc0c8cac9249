namespace Messaging.Tickets;

/// <summary>The allowed moves. The same as in the help desks that people come from: https://support.zendesk.com/hc/en-us/articles/8263915942938.</summary>
public static class TicketMoves
{
    private static readonly Dictionary<TicketStatus, TicketStatus[]> Table = new()
    {
        [TicketStatus.New] = [TicketStatus.Open, TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved],
        [TicketStatus.Open] = [TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved],
        [TicketStatus.Pending] = [TicketStatus.Open, TicketStatus.OnHold, TicketStatus.Solved],
        [TicketStatus.OnHold] = [TicketStatus.Open, TicketStatus.Pending, TicketStatus.Solved],
        [TicketStatus.Solved] = [TicketStatus.Open, TicketStatus.Closed],
        [TicketStatus.Closed] = [],
    };

    /// <summary>Whether a ticket may go from one status to another. Staying is no move.</summary>
    /// <param name="from">The status that it has.</param>
    /// <param name="to">The status that it would get.</param>
    public static bool Allowed(TicketStatus from, TicketStatus to) => Table[from].Contains(to);
}
