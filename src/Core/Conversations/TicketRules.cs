using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>What happens to the ticket, and what follows from it.</summary>
internal static class TicketRules
{
    /// <summary>People are needed: from here on there is a ticket.</summary>
    public static void Ensure(Draft draft)
    {
        if (draft.State.Ticket is null)
        {
            draft.State = draft.State with { Ticket = Ticket.Open(draft.State.Id, draft.Now) };
            draft.Publish("ticket.opened");
        }
    }

    /// <summary>Gives the ticket another status, if there is a ticket and the table of moves allows it.</summary>
    public static bool TryMove(Draft draft, TicketStatus status)
    {
        if (draft.State.Ticket is not { } ticket || !TicketMoves.Allowed(ticket.Status, status))
        {
            return false;
        }

        var moved = ticket.To(status, draft.Now);
        draft.State = draft.State with
        {
            Ticket = status == TicketStatus.Solved ? moved with { ClosesAt = draft.Now + draft.Settings.ReopenFor } : moved,
            Silence = status is TicketStatus.Solved or TicketStatus.OnHold ? null : draft.State.Silence,
        };
        draft.Publish("ticket.changed", status.ToString().ToLowerInvariant());
        if (status == TicketStatus.Solved)
        {
            FlowRules.HandedBack(draft, "solved");
        }

        return true;
    }

    /// <summary>The customer came back to a ticket that waited for him, or was done: it is open again, with who had it if he can.</summary>
    public static void CustomerReplied(Draft draft)
    {
        if (draft.State.Ticket is not { Status: TicketStatus.Pending or TicketStatus.Solved } ticket || IsForFlow(draft.State))
        {
            return;
        }

        var solved = ticket.Status == TicketStatus.Solved;
        TryMove(draft, TicketStatus.Open);
        draft.State = draft.State with
        {
            Ticket = draft.State.Ticket! with { Reopened = ticket.Reopened + (solved ? 1 : 0), SolvedBySilence = false },
        };
        draft.Explain("ticket.reopened", solved ? "The customer came back after it was solved." : "The customer answered.");
        if (draft.State.Handling is Handling.ByAgent agent)
        {
            RoutingRules.Queue(draft, [new Routing.Target.ToAgent(agent.Agent), .. draft.State.LastQueue], onlineOnly: true);
        }
    }

    /// <summary>An agent lent it to a flow, or a flow began after he was done: what the customer writes is said to the flow, and not to him.</summary>
    private static bool IsForFlow(Conversation state) => state is { Handling: Handling.ByBot, Flow.Outcome: null, Lent: not null };

    /// <summary>A flow wants people to act: a ticket is opened, or the one that there is changed.</summary>
    public static void Wanted(Draft draft, Flows.FlowEffect.Ticket wanted)
    {
        Ensure(draft);
        var ticket = draft.State.Ticket!;
        draft.State = draft.State with
        {
            Ticket = ticket with { Subject = wanted.Subject ?? ticket.Subject, Priority = wanted.Priority ?? ticket.Priority },
            LastQueue = wanted.Team is { } team ? [new Routing.Target.ToTeam(team)] : draft.State.LastQueue,
        };
        if (ticket.Status is not TicketStatus.New)
        {
            TryMove(draft, TicketStatus.Open);
        }
    }

    public static void Pass(Draft draft)
    {
        if (draft.State.Ticket?.ClosesAt is not { } closes || closes > draft.Now)
        {
            return;
        }

        if (StartRules.Goodbye(draft))
        {
            // Should the customer say nothing to that, it closes all the same.
            draft.State = draft.State with { Ticket = draft.State.Ticket with { ClosesAt = draft.Now + draft.Settings.ReopenFor } };
        }
        else if (TryMove(draft, TicketStatus.Closed))
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
            draft.Explain("closing", "Nobody came back to the solved ticket.");
        }
    }
}
