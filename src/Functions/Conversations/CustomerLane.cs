using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>The lane of a customer's address: what he does enters here. A message opens a conversation where there is none, and so does an event that a flow starts by; whatever else comes then waits for one.</summary>
public sealed class CustomerLane(LaneStore lanes, DueStore due, Mailboxes mailboxes, TimeProvider time)
{
    /// <summary>How soon the sweep looks whether a stored message was read.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(1);

    /// <summary>Stores, shows it on the customer's own devices where we are what shows it, then rings.</summary>
    /// <param name="address">The customer's address.</param>
    /// <param name="cause">What makes this arrival the one that it is.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="what">What.</param>
    /// <param name="client">Rings the conversation.</param>
    /// <param name="joins">The conversation that the lane is to lead to from now on, unless it leads to one already.</param>
    /// <param name="cancellation">When there is no time left.</param>
    public async Task<Appended> Append(
        Address address, string cause, Instant at, Arrival what, DurableTaskClient client, ConversationId? joins = null, CancellationToken cancellation = default)
    {
        var lane = LaneId.Of(address);
        var appended = await Append(lane, address, cause, at, what, joins, cancellation);
        if (what is Arrival.Said said && address.Channel == Channel.WebChat)
        {
            await mailboxes.KeepOwn(lane, cause, said.Content);
        }

        if (appended.Conversation.Length > 0)
        {
            await client.RingAsync(ConversationId.Parse(appended.Conversation), appended.Sequence, cancellation);
        }

        return appended;
    }

    private async Task<Appended> Append(LaneId lane, Address address, string cause, Instant at, Arrival what, ConversationId? joins, CancellationToken cancellation)
    {
        while (true)
        {
            var head = await lanes.LikelyHead(lane, cancellation);
            var opened = what is Arrival.Said or Arrival.Happened { Opens: true } ? ConversationId.Opened(lane, head.Next) : joins;
            var next = head with { Next = head.Next + 1, Address = address, Conversation = head.Conversation ?? opened?.Value };
            if (next.Conversation is { } conversation)
            {
                await due.Watch(ConversationId.Parse(conversation), time.Now() + Grace, cancellation);
            }

            var entry = new Entry(lane, head.Next, at, time.Now(), what);
            if (await lanes.TryAppend(lane, head, next, cause, entry, cancellation) is { } appended)
            {
                return appended;
            }
        }
    }
}
