using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Sending;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Webhooks;

/// <summary>News of a message of ours change its row, and wake nobody who does not wait for them.</summary>
public sealed class Receipts(ConversationStore conversations, SentIndex sent, ConversationLane own)
{
    public async Task Take(Inbound.Receipt receipt, Account account, DurableTaskClient client, CancellationToken cancellation = default)
    {
        if ((receipt.Outbox ?? await sent.FindOrPark(account.Id, receipt, cancellation)) is not { } id)
        {
            return;
        }

        while (await conversations.Message(id, cancellation) is { } before)
        {
            var after = before.Value.After(receipt);
            if (after == before.Value || await conversations.TryUpdate(before, after, cancellation) is not null)
            {
                await Tell(before.Value, after, receipt, client, cancellation);
                return;
            }
        }
    }

    private async Task Tell(OutboxRow before, OutboxRow after, Inbound.Receipt receipt, DurableTaskClient client, CancellationToken cancellation)
    {
        var id = after.Message.Id;
        if (after.Delivery == Delivery.Failed && receipt.Delivery == Delivery.Failed)
        {
            // Also when the row says so already: whoever wrote that may have died before he could tell. Told twice, it is read once.
            var why = receipt.Failure ?? new SendOutcome.Refused("failed", "The provider gives no reason.");
            await own.Append(id.Conversation, $"undelivered-{id.Value}", receipt.At, new Arrival.Undelivered(id, why), client, cancellation);
        }
        else if (before.Dispatch is Dispatch.InDoubt && after != before)
        {
            // The next message waits for this one.
            await client.RingAsync(id.Conversation, 0, cancellation);
        }
    }
}
