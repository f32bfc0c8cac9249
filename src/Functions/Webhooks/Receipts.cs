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
public sealed class Receipts(ConversationStore conversations, LaneStore lanes, SentIndex sent, ConversationLane own)
{
    /// <summary>The most messages that news of all of them can be news of: those before came as far long ago.</summary>
    private const int Latest = 50;

    public async Task Take(Inbound.Receipt receipt, Account account, DurableTaskClient client, CancellationToken cancellation = default)
    {
        if ((receipt.Outbox ?? await sent.FindOrPark(account.Id, receipt, cancellation)) is not { } id)
        {
            return;
        }

        while (await conversations.Message(id, cancellation) is { } found)
        {
            // The answer to our request may never come, and later receipts may name the message by the provider's id alone.
            var before = receipt.Outbox is not null && found.Value.ProviderId is null ? await sent.Join(found, receipt.MessageId) : found;
            var after = before.Value.After(receipt);
            if (after == before.Value || await conversations.TryUpdate(before, after, cancellation) is not null)
            {
                await Tell(found.Value, after, receipt, client, cancellation);
                return;
            }
        }
    }

    /// <summary>Every message of ours to the customer: up to the one that is named, or in the conversation that he has or had last.</summary>
    public async Task Take(Inbound.Watermark mark, Account account, CancellationToken cancellation = default)
    {
        var to = AddressOf(account, mark.From);
        if ((mark.UpTo ?? await Last(to, cancellation)) is not { } last)
        {
            return;
        }

        foreach (var message in await Recent(to, last))
        {
            for (var before = message; before is not null && before.Value.After(mark) is var after && after != before.Value;)
            {
                before = await conversations.TryUpdate(before, after, cancellation) is null
                    ? await conversations.Message(after.Message.Id, cancellation)
                    : null;
            }
        }
    }

    /// <summary>Whether the echo is of a message that we sent ourselves: not every provider says whose it is. One that says what is just being sent is the news that it was sent, and settles a doubt as a receipt does.</summary>
    public async Task<bool> IsOurs(Inbound.Echo echo, Account account, DurableTaskClient client, CancellationToken cancellation)
    {
        if (sent.IsEchoed(account.Id))
        {
            return false;
        }

        if (await sent.Knows(account.Id, echo.Id, cancellation))
        {
            return true;
        }

        var to = AddressOf(account, echo.Customer);
        var recent = await Last(to, cancellation) is { } last ? await Recent(to, last) : [];
        if (recent.Exists(row => row.Value.ProviderId == echo.Id))
        {
            return true;
        }

        if (recent.Find(row => row.Value.MayBe(echo)) is not { } underWay)
        {
            return false;
        }

        await Take(new Inbound.Receipt(echo.Id, Delivery.Sent, echo.At) { Outbox = underWay.Value.Message.Id }, account, client, cancellation);
        return true;
    }

    /// <summary>The last message of ours to the customer, in the conversation that he has or had last.</summary>
    private async Task<OutboxId?> Last(Address to, CancellationToken cancellation)
    {
        var head = await lanes.Head(LaneId.Of(to), cancellation);
        return (head.Conversation ?? head.Previous) is { } id && await conversations.Load(ConversationId.Parse(id)) is { Value: var conversation }
            ? OutboxId.Of(conversation.Id, conversation.Messages)
            : null;
    }

    /// <summary>Those to him up to one of them.</summary>
    private async Task<List<Stored<OutboxRow>>> Recent(Address to, OutboxId last) =>
        (await conversations.Outbox(last.Conversation, Math.Max(0, last.Number - Latest), last.Number)).FindAll(row => row.Value.Message.To == to);

    private static Address AddressOf(Account account, string customer) => new(account.Id, account.Channel, customer);

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
