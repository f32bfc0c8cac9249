using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Windows;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>Sends what a conversation has to say, in order: the next message waits until the one before is settled.</summary>
public sealed class Outbox(ConversationStore conversations, Sender sender, SentIndex sent, Accounts accounts, TimeProvider time, ILogger<Outbox> logger)
{
    /// <summary>The messages of a conversation that were not settled when its state was last written.</summary>
    public async Task<OpenMessages> Open(Conversation conversation) => conversation.Messages == conversation.Settled
        ? new OpenMessages([], conversation.Settled)
        : OpenMessages.From(await conversations.Outbox(conversation.Id, conversation.Settled, conversation.Messages), conversation.Settled);

    /// <summary>Sends what can be sent now, and marks with the first claim that the turn was made known. Returns when to look again; nothing when all is settled.</summary>
    public async Task<Instant?> Send(Conversation conversation, OpenMessages messages, long known)
    {
        var mark = new Mark(conversation.Turn) { Done = known == conversation.Turn };
        var wake = await Send(conversation, messages, mark);
        if (!mark.Done)
        {
            await conversations.MarkKnown(conversation.Id, mark.Turn);
        }

        return wake;
    }

    private async Task<Instant?> Send(Conversation conversation, OpenMessages messages, Mark mark)
    {
        var rows = messages.Rows;
        while (rows.Count > 0)
        {
            foreach (var message in rows)
            {
                if (await Settle(message, WindowOf(conversation, message.Value.Message.To), mark) is { } wake)
                {
                    return wake;
                }
            }

            // Another turn may have had more to say meanwhile, and have left it to us because we were still sending.
            rows = await conversations.Outbox(conversation.Id, rows[^1].Value.Message.Id.Number);
        }

        return null;
    }

    private ServiceWindow WindowOf(Conversation conversation, Address to) =>
        accounts.Find(to.Account) is var (account, _) && conversation.Lanes.FirstOrDefault(lane => lane.Address == to) is { } lane
            ? ServiceWindow.Of(lane.Heard, Capabilities.Of(account.Channel, account.Provider))
            : ServiceWindow.Unlimited;

    /// <summary>When to look again, before anything behind it is sent. A message that is held back holds up nobody.</summary>
    private async Task<Instant?> Settle(Stored<OutboxRow> message, ServiceWindow window, Mark mark)
    {
        while (!message.Value.IsSettled())
        {
            var next = message.Value.Next(time.Now(), window);
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

            var update = mark.Done ? conversations.TryUpdate(message, next) : conversations.TryUpdate(message, next, mark.Turn);
            if (await update is not { } written)
            {
                // A receipt, or another sender: what it wrote decides.
                message = await Reload(message.Value.Message.Id);
                continue;
            }

            mark.Done = true;
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

    /// <summary>Whether it is written down that a turn was made known.</summary>
    private sealed class Mark(long turn)
    {
        public long Turn => turn;

        public bool Done { get; set; }
    }

    private async Task<Stored<OutboxRow>> Reload(OutboxId id) =>
        await conversations.Message(id) ?? throw new InvalidDataException($"Message {id} has no row any more.");
}
