using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Messaging.Providers;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>Sends what a conversation has to say, in order: the next message waits until the one before is settled.</summary>
public sealed class Outbox(ConversationStore conversations, Sender sender, SentIndex sent, TimeProvider time, ILogger<Outbox> logger)
{
    /// <summary>The messages of a conversation that were not settled when its state was last written.</summary>
    public async Task<OpenMessages> Open(Conversation conversation) => conversation.Messages == conversation.Settled
        ? new OpenMessages([], conversation.Settled)
        : OpenMessages.From(await conversations.Outbox(conversation.Id, conversation.Settled, conversation.Messages), conversation.Settled);

    /// <summary>Sends what can be sent now. Returns when to look again; nothing when all is settled.</summary>
    public async Task<Instant?> Send(Conversation conversation, OpenMessages messages)
    {
        var rows = messages.Rows;
        while (rows.Count > 0)
        {
            foreach (var message in rows)
            {
                if (await Settle(message) is { } wake)
                {
                    return wake;
                }
            }

            // Another turn may have had more to say meanwhile, and have left it to us because we were still sending.
            rows = await conversations.Outbox(conversation.Id, rows[^1].Value.Message.Id.Number);
        }

        return null;
    }

    private async Task<Instant?> Settle(Stored<OutboxRow> message)
    {
        while (!message.Value.IsSettled())
        {
            var next = message.Value.Next(time.Now());
            if (next == message.Value)
            {
                // Whoever has claimed it may be done by now; if he is not, he will see what comes after it.
                var current = message.Value.Dispatch is Dispatch.Claimed ? await Reload(message.Value.Message.Id) : message;
                if (current.ETag == message.ETag)
                {
                    return message.Value.Due();
                }

                message = current;
                continue;
            }

            if (await conversations.TryUpdate(message, next) is not { } written)
            {
                // A receipt, or another sender: what it wrote decides.
                message = await Reload(message.Value.Message.Id);
                continue;
            }

            message = next.Dispatch is Dispatch.Claimed ? await HandOver(written) : written;
        }

        return null;
    }

    private async Task<Stored<OutboxRow>> HandOver(Stored<OutboxRow> claimed)
    {
        var message = claimed.Value.Message;
        var outcome = await sender.Send(message);
        logger.Sent(message.To.Account.Value, message.Id.Value, outcome.GetType().Name);
        var (row, settled) = (claimed, default(Stored<OutboxRow>));
        while (settled is null)
        {
            settled = await conversations.TryUpdate(row, row.Value.After(outcome, time.Now()));
            row = settled ?? await Reload(message.Id);
        }

        return outcome is SendOutcome.Accepted(var id) ? await sent.Join(settled, id) : settled;
    }

    private async Task<Stored<OutboxRow>> Reload(OutboxId id) =>
        await conversations.Message(id) ?? throw new InvalidDataException($"Message {id} has no row any more.");
}
