using Messaging.Conversations;
using Messaging.Functions.Storage;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>A conversation's own lane: all that is no message of the customer enters here, with a key against doubling.</summary>
public sealed class ConversationLane(LaneStore lanes, DueStore due, TimeProvider time)
{
    private static readonly Duration Grace = Duration.FromMinutes(1);

    public async Task<Appended> Append(ConversationId conversation, string key, Instant at, Arrival what, DurableTaskClient client, CancellationToken cancellation = default)
    {
        var appended = await Append(conversation, key, at, what, cancellation);
        await client.RingAsync(conversation, 0, cancellation);
        return appended;
    }

    /// <summary>Stores without ringing, for somebody whom the orchestration waits for anyway.</summary>
    public async Task<Appended> Append(ConversationId conversation, string key, Instant at, Arrival what, CancellationToken cancellation = default)
    {
        var lane = LaneId.Of(conversation);
        await due.Watch(conversation, time.Now() + Grace, cancellation);
        while (true)
        {
            var head = await lanes.LikelyHead(lane, cancellation);
            var next = head with { Next = head.Next + 1, Conversation = conversation.Value };
            var entry = new Entry(lane, head.Next, at, time.Now(), what);
            if (await lanes.TryAppend(lane, head, next, key, entry, cancellation) is { } appended)
            {
                return appended;
            }
        }
    }
}
