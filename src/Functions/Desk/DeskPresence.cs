using Messaging.Functions.Routing;
using Messaging.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Desk;

/// <summary>Who is there. Whoever comes gets what waits.</summary>
public sealed class DeskPresence(Roster roster, Waiting waiting)
{
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
            await waiting.OfferTo(user.Agent.Id, client);
        }

        return Results.Ok();
    }
}
