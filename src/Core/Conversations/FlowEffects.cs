using System.Collections.Immutable;
using Messaging.Flows;
using Messaging.Routing;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>Does what a flow wants done.</summary>
internal static class FlowEffects
{
    private static readonly Author Bot = new Author.Bot();

    public static void Do(Draft draft, Flow flow, FlowEffect effect)
    {
        switch (effect)
        {
            case FlowEffect.Say(var content):
                draft.Say(content, Bot);
                break;
            case FlowEffect.Call(var key, var spec):
                CallRules.Begin(draft, key, spec);
                break;
            case FlowEffect.SetContact(var field, var value):
                ContactRules.Set(draft, field, value, byFlow: true);
                break;
            case FlowEffect.Tag(var tag, var added):
                ContactRules.Tag(draft, tag, added);
                break;
            case FlowEffect.Ticket ticket:
                TicketRules.Wanted(draft, ticket);
                Note(draft, flow, ticket.Text);
                break;
            case FlowEffect.Assign(var assignment):
                Assign(draft, assignment);
                break;
            case FlowEffect.HandOff(var team, var summary):
                Note(draft, flow, summary);
                RoutingRules.Queue(draft, [new Target.ToTeam(team)], onlineOnly: true);
                break;
            case FlowEffect.Note(var text):
                Note(draft, flow, text);
                break;
            case FlowEffect.Close(var reason):
                draft.Explain("closed.by-flow", reason);
                Close(draft);
                break;
            case FlowEffect.Measured(var what):
                draft.Publish(what switch
                {
                    FlowMeasure.Deflected => FlowEvents.Deflected,
                    FlowMeasure.Unknown => FlowEvents.Unknown,
                    _ => throw new System.Diagnostics.UnreachableException(what.ToString()),
                }, flow.ToString());
                break;
            case FlowEffect.Tell(var name):
                draft.Publish("flow.told", name);
                break;
            case FlowEffect.PersonWanted:
                draft.Explain("person-wanted", $"{flow.Id}: the customer asks for a person.");
                draft.Publish(FlowEvents.PersonWanted, flow.ToString());
                ToPeople(draft);
                break;
            case FlowEffect.Stopped:
                draft.Explain("stopped", $"{flow.Id}: the customer wants to be left alone.");
                draft.Publish(FlowEvents.Stopped, flow.ToString());
                draft.Say(phrases => phrases.Stopped);
                break;
            case FlowEffect.Moved moved:
                draft.Trace($"{moved.FromStep} -{moved.Outcome}-> {moved.ToStep}{(moved.Because is { } because ? $" ({because})" : "")}");
                break;
            case FlowEffect.Warned(var step, var what):
                draft.Explain("flow.warned", $"{flow.Id}, {step}: {what}");
                break;
            case FlowEffect.Failed(var step, var why):
                draft.Explain("flow.failed", $"{flow.Id}, {step}: {why}");
                draft.Publish(FlowEvents.Failed, flow.ToString());
                draft.Say(phrases => phrases.Sorry);
                ToPeople(draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(effect.GetType().Name);
        }
    }

    /// <summary>Who lent it has it back in any case.</summary>
    private static void ToPeople(Draft draft)
    {
        if (draft.State.Lent is null)
        {
            RoutingRules.Queue(draft, [new Target.ToTeam(draft.Settings.Team)], onlineOnly: true);
        }
    }

    private static void Assign(Draft draft, Assignment assignment)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        for (var next = assignment; next is not null; next = next.Otherwise)
        {
            targets.Add(next.To switch
            {
                AssignmentTarget.Agent(var agent) => new Target.ToAgent(agent),
                AssignmentTarget.Team(var team) => new Target.ToTeam(team),
                _ => throw new System.Diagnostics.UnreachableException(next.To.GetType().Name),
            });
            if (next.Note is { } note)
            {
                draft.Record(new TimelineItem.AgentNote("flow", note), draft.Now);
            }
        }

        // An agent who is not there is no help where there is a second choice; without one, the conversation waits for him.
        RoutingRules.Queue(draft, targets.ToImmutable(), onlineOnly: true);
    }

    private static void Note(Draft draft, Flow flow, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            draft.Record(new TimelineItem.AgentNote(flow.Id, text), draft.Now);
        }
    }

    private static void Close(Draft draft)
    {
        if (draft.State.Ticket is null)
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
        }
        else
        {
            TicketRules.TryMove(draft, TicketStatus.Solved);
        }
    }
}
