using Messaging.Conversations;
using Messaging.Functions.Routing;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>Finds what fell through: looks at the conversations that are due to be looked at, rings those that should have acted, and forgets the others.</summary>
public sealed class Sweep(DueStore due, ConversationStore conversations, Outbox outbox, LaneStore lanes, Waiting waiting, Meters meters, TimeProvider time, ILogger<Sweep> logger)
{
    /// <summary>A run ends before the next one begins; what is left is that one's.</summary>
    private static readonly Duration LongestRun = Duration.FromSeconds(25);

    private static readonly Duration Again = Duration.FromMinutes(2);

    public async Task Run(DurableTaskClient client)
    {
        var began = time.Now();
        var (looked, rang) = (0, 0);
        List<Watched> watched;
        do
        {
            watched = await due.DueBefore(began, MessagingTables.RowsPerPage);
            await EachOf.Do(watched, async one =>
            {
                if (await Look(one, began, client))
                {
                    Interlocked.Increment(ref rang);
                }
            });
            looked += watched.Count;
        }
        while (watched.Count == MessagingTables.RowsPerPage && time.Now() < began + LongestRun);

        if (looked > 0)
        {
            logger.Swept(looked, rang);
        }

        if (meters.WatchesQueue)
        {
            await waiting.Count();
        }
    }

    /// <summary>Whether it had to be rung.</summary>
    private async Task<bool> Look(Watched one, Instant now, DurableTaskClient client)
    {
        var stored = await conversations.Load(one.Conversation);
        var lost = await IsLost(one.Conversation, stored?.Value, now);
        if (lost)
        {
            // Looked at again until it is right: written before the ring, which may fail.
            await due.Watch(one.Conversation, now + Again);
            await client.WakeAsync(one.Conversation);
            meters.Repaired();
        }
        else if (stored?.Value.Deadline is { } deadline)
        {
            await due.Watch(one.Conversation, deadline + TurnRunner.Grace);
        }

        await due.Forget(one);
        return lost;
    }

    private async Task<bool> IsLost(ConversationId id, Conversation? state, Instant now)
    {
        if (state is null)
        {
            // Never had a turn: lost if its lane leads to it.
            return (await lanes.Head(id.OpenedIn)).Conversation == id.Value;
        }

        return state.Lifecycle switch
        {
            Lifecycle.Closed => await HasUnsent(state, now),
            Lifecycle.Closing => true,
            _ => state.Deadline < now || await HasUnsent(state, now) || await HasUnread(state),
        };
    }

    private async Task<bool> HasUnsent(Conversation state, Instant now) => (await outbox.Open(state)).Due < now;

    private async Task<bool> HasUnread(Conversation state)
    {
        foreach (var cursor in state.Lanes)
        {
            if ((await lanes.Head(cursor.Lane)).HasUnread(state.Id, cursor))
            {
                return true;
            }
        }

        return (await lanes.Head(LaneId.Of(state.Id))).Next > state.OwnRead + 1;
    }
}
