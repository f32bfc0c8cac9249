using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Routing;
using Messaging.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Desk;

/// <summary>Who is there. Whoever comes gets what waits, the oldest first.</summary>
public sealed class DeskPresence(Roster roster, Views views, ConversationLane lane, TimeProvider time)
{
    private const int Most = 500;

    public async Task<IResult> List()
    {
        var lines = (await roster.Standings()).Select(standing => new AgentLine(
            standing.Agent.Id, standing.Agent.Name, [.. standing.Agent.Teams], standing.Presence, standing.Open, standing.Agent.Capacity));
        return Results.Json([.. lines], DeskJson.Default.IReadOnlyListAgentLine);
    }

    public async Task<IResult> Set(DeskUser user, string text, DurableTaskClient client)
    {
        if (!DeskRequests.TryName<Presence>(text, out var presence))
        {
            return DeskRequests.Invalid("presence", "One of online, away, offline is expected.");
        }

        await roster.SetPresence(user.Agent.Id, presence);
        if (presence == Presence.Online)
        {
            await OfferWaiting(user.Agent, client);
        }

        return Results.Ok();
    }

    private async Task OfferWaiting(Agent agent, DurableTaskClient client)
    {
        var now = time.Now();
        var waiting = (await views.Open(Most))
            .Where(view => view.Handling is Handling.Queued queued && queued.For.Any(target => IsFor(agent, target)))
            .OrderBy(view => ((Handling.Queued)view.Handling).Since)
            .Take(agent.Capacity);
        foreach (var view in waiting)
        {
            await lane.Append(view.Id, $"room {agent.Id} {view.Turn}", now, new Arrival.RoomMade(), client);
        }
    }

    private static bool IsFor(Agent agent, Target target) => target switch
    {
        Target.ToAgent(var id) => id == agent.Id,
        Target.ToTeam(var team) => agent.Teams.Contains(team),
        _ => false,
    };
}
