using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Routing;

/// <summary>The conversations that wait in a queue. Whoever comes, or has room again, is offered those meant for him, the oldest first.</summary>
public sealed class Waiting(Views views, ConversationLane lane, Agents agents, QueueStanding standing, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>Notes how many wait, as far as a page of them tells, and for how long.</summary>
    public async Task Count()
    {
        var queued = (await views.Queued(MessagingTables.RowsPerPage)).Select(view => view.Handling).OfType<Handling.Queued>().ToList();
        standing.Saw(queued.Count, queued.Count == 0 ? null : queued.Min(one => one.Since));
    }

    public async Task OfferTo(string id, DurableTaskClient client)
    {
        if (agents.Find(id) is not { } agent)
        {
            return;
        }

        var now = time.Now();
        var offered = (await views.Queued(Most))
            .Where(view => view.Handling is Handling.Queued queued && queued.For.Any(target => target.Includes(agent)))
            .OrderBy(view => ((Handling.Queued)view.Handling).Since)
            .Take(agent.Capacity);
        foreach (var view in offered)
        {
            await lane.Append(view.Id, $"room {agent.Id} {view.Turn}", now, new Arrival.RoomMade(), client);
        }
    }
}
