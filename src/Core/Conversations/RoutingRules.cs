using System.Collections.Immutable;
using Messaging.Routing;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>How a conversation comes to a person.</summary>
internal static class RoutingRules
{
    /// <summary>Puts it into a queue, and asks who is free.</summary>
    public static void Queue(Draft draft, ImmutableArray<Target> targets, bool onlineOnly, string? except = null)
    {
        TicketRules.Ensure(draft);
        draft.State = draft.State with
        {
            Handling = new Handling.Queued(targets, draft.Now) { OnlineOnly = onlineOnly, Except = except },
            LastQueue = [.. targets.Where(target => target is Target.ToTeam)],

            // Who was being chosen was meant for the queue before.
            Calls = draft.State.Calls.RemoveAll(call => call.Work is CallWork.Choose),
            Lifecycle = new Lifecycle.Active(),
            Silence = null,
            Lent = null,
        };
        draft.Publish("conversation.queued");
        Offer(draft);
    }

    /// <summary>Asks who is free; once more after the answer, if that is being asked already.</summary>
    public static void Offer(Draft draft)
    {
        if (draft.State.Handling is not Handling.Queued queued)
        {
            return;
        }

        var isAsked = draft.State.Calls.Any(call => call.Work is CallWork.Choose);
        draft.State = draft.State with { Handling = queued with { AskAgain = isAsked } };
        if (!isAsked)
        {
            draft.Call(new CallWork.Choose(queued.For, queued.OnlineOnly) { Except = queued.Except, Since = queued.Since }, draft.Settings.ChoosingTakes);
        }
    }

    /// <summary>Somebody was chosen, or nobody is free.</summary>
    public static void Chosen(Draft draft, Arrival.Chosen chosen)
    {
        // It may have been taken by hand since, or closed: then the choice is void, and the projection gives the place back.
        var call = draft.Settle(chosen.Call);
        if (draft.State.Handling is not Handling.Queued queued || call is null)
        {
            draft.Explain("choice.void", $"{chosen.Choice.Rule}: {chosen.Choice.Because}, but it is no longer waited for.");
            if (chosen.Choice.Agent is { } free && free != draft.State.Occupies)
            {
                draft.Vacate(free);
            }
        }
        else if (chosen.Choice.Agent is { } agent)
        {
            draft.Explain($"assigned.{chosen.Choice.Rule}", chosen.Choice.Because);
            Give(draft, agent, chosen.Name ?? agent);
        }
        else
        {
            draft.Explain("nobody", chosen.Choice.Because);
            TellOnce(draft, chosen.Choice.Wait);
            if (queued.AskAgain)
            {
                Offer(draft);
            }
        }
    }

    public static void Give(Draft draft, string agent, string name)
    {
        TicketRules.Ensure(draft);
        var isNew = draft.State.Joined != agent;
        draft.State = draft.State with
        {
            Handling = new Handling.ByAgent(agent, name, draft.Now),
            Lifecycle = new Lifecycle.Active(),
            Joined = agent,
            ToldToWait = false,
            Lent = null,

            // Answers that were kept for the bot are nobody's any more.
            Calls = [.. draft.State.Awaited],
        };
        TicketRules.TryMove(draft, TicketStatus.Open);
        draft.Publish("conversation.assigned", agent);
        if (isNew)
        {
            draft.Say(phrases => phrases.Joined, name);
        }
    }

    private static void TellOnce(Draft draft, Duration? wait)
    {
        if (draft.State.ToldToWait)
        {
            return;
        }

        draft.State = draft.State with { ToldToWait = true };
        if (wait is { } estimate)
        {
            draft.Explain("wait-estimate", $"Those who had to wait lately waited {estimate.TotalMinutes:0} minutes.");
            draft.Say(phrases => phrases.QueuedFor, Math.Max(1, Math.Ceiling(estimate.TotalMinutes)));
        }
        else
        {
            draft.Say(phrases => phrases.Queued);
        }
    }
}
