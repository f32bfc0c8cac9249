using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Windows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Functions.Sending;

/// <summary>Sends what a conversation has to say, in order: the next message waits until the one before is settled, or was tried for long.</summary>
public sealed class Outbox(ConversationStore conversations, Sender sender, SentIndex sent, Accounts accounts, Meters meters, Traces traces, IHostApplicationLifetime life, TimeProvider time, ILogger<Outbox> logger)
{
    /// <summary>The messages of a conversation that were not settled when its state was last written.</summary>
    public async Task<OpenMessages> Open(Conversation conversation) => conversation.Messages == conversation.Settled
        ? new OpenMessages([], conversation.Settled)
        : OpenMessages.From(await conversations.Outbox(conversation.Id, conversation.Settled, conversation.Messages), conversation.Settled);

    /// <summary>Sends what can be sent now, and marks with the first claim how far the turns were made known; nothing where that is marked. Returns what is still open.</summary>
    public async Task<OpenMessages> Send(Conversation conversation, OpenMessages messages, Known? known)
    {
        var mark = new Mark { Left = known };
        var open = await Send(conversation, messages, mark);
        if (mark.Left is { } left)
        {
            await conversations.MarkKnown(conversation.Id, left);
        }

        return open;
    }

    private async Task<OpenMessages> Send(Conversation conversation, OpenMessages messages, Mark mark)
    {
        var rows = messages.Rows.ToList();

        // Who is told to stop ends what he has begun; the rest is due at once, and another process takes it.
        for (var index = 0; index < rows.Count && !life.ApplicationStopping.IsCancellationRequested; index++)
        {
            rows[index] = await Settle(rows[index], WindowOf(conversation, rows[index].Value.Message.To), mark);

            if (rows[index].Value.HoldsUp())
            {
                break;
            }

            if (index == rows.Count - 1)
            {
                // Another turn may have had more to say meanwhile, and have left it to us because we were still sending.
                rows.AddRange(await conversations.Outbox(conversation.Id, rows[index].Value.Message.Id.Number));
            }
        }

        return OpenMessages.From(rows, messages.SettledUpTo);
    }

    private ServiceWindow WindowOf(Conversation conversation, Address to) =>
        accounts.Find(to.Account) is var (account, _) && conversation.Lanes.FirstOrDefault(lane => lane.Address == to) is { } lane
            ? ServiceWindow.Of(lane.Heard, Capabilities.Of(account))
            : ServiceWindow.Unlimited;

    /// <summary>The message after all that can be done for it now.</summary>
    private async Task<Stored<OutboxRow>> Settle(Stored<OutboxRow> message, ServiceWindow window, Mark mark)
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
                    return message;
                }

                message = current;
                continue;
            }

            if (next.Dispatch is Dispatch.Claimed claim)
            {
                next = next with { Dispatch = claim with { By = Guid.NewGuid().ToString("N") } };
            }

            var update = mark.Left is { } known ? conversations.TryUpdate(message, next, known) : conversations.TryUpdate(message, next);
            if (await update is not { } written)
            {
                // A receipt, or another sender: what it wrote decides.
                message = await Reload(message.Value.Message.Id);
                continue;
            }

            mark.Left = null;
            Count(next);
            message = next.Dispatch is Dispatch.Claimed ? await HandOver(written) : written;
        }

        return message;
    }

    private async Task<Stored<OutboxRow>> HandOver(Stored<OutboxRow> claimed)
    {
        var message = claimed.Value.Message;
        var outcome = await Send(message);
        logger.Sent(message.To.Account.Value, message.Id.Value, outcome.GetType().Name);
        var (row, settled) = (claimed, default(Stored<OutboxRow>));
        while (settled is null)
        {
            settled = await conversations.TryUpdate(row, row.Value.After(outcome, time.Now()));
            row = settled ?? await Reload(message.Id);
        }

        Count(settled.Value);
        return outcome switch
        {
            SendOutcome.Accepted(var id) => await sent.Join(settled, id),
            SendOutcome.AlreadyAccepted({ } id) => await sent.Join(settled, id),
            _ => settled,
        };
    }

    private async Task<SendOutcome> Send(OutboundMessage message)
    {
        var provider = ProviderOf(message);
        using var span = traces.Send(message, provider);
        var began = time.GetTimestamp();
        try
        {
            var outcome = await sender.Send(message);
            span.Came(outcome);
            meters.Sent(message.To.Channel, provider, outcome, time.GetElapsedTime(began));
            return outcome;
        }
        catch (Exception failure)
        {
            span.Failed(failure);
            throw;
        }
    }

    private void Count(OutboxRow written)
    {
        switch (written.Dispatch)
        {
            case Dispatch.InDoubt:
                meters.InDoubt(written.Message.To.Channel, ProviderOf(written.Message));
                break;
            case Dispatch.GivenUp(var why):
                meters.GivenUp(written.Message.To.Channel, ProviderOf(written.Message), why);
                break;
        }
    }

    private string ProviderOf(OutboundMessage message) => accounts.Find(message.To.Account) is var (account, _) ? account.Provider : "none";

    /// <summary>What is still to be written down of how far the turns were made known.</summary>
    private sealed class Mark
    {
        public Known? Left { get; set; }
    }

    private async Task<Stored<OutboxRow>> Reload(OutboxId id) =>
        await conversations.Message(id) ?? throw new InvalidDataException($"Message {id} has no row any more.");
}
