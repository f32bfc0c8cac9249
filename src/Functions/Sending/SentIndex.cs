using Azure.Data.Tables;
using Messaging.Functions.Retention;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Functions.Sending;

/// <summary>Finds a message of ours by the provider's id, where the provider does not echo our reference; and keeps receipts that come before we know that id.</summary>
public sealed class SentIndex(MessagingTables tables, ConversationStore conversations, RetentionStore retention, Accounts accounts, TimeProvider time)
{
    private const string Message = "message";
    private const string Receipt = "receipt-";

    /// <summary>Joins a message that was just accepted with the receipts that were faster.</summary>
    public async Task<Stored<OutboxRow>> Join(Stored<OutboxRow> row, string providerId)
    {
        var account = row.Value.Message.To.Account;
        if (IsEchoed(account))
        {
            return row;
        }

        // Written before looking: a receipt that comes in between finds this row, and is not parked.
        var partition = Keys.Sent(account, providerId);
        await tables.Sent.UpsertEntityAsync(new TableEntity(partition, Message) { ["Outbox"] = row.Value.Message.Id.Value }, TableUpdateMode.Replace);
        var current = row;
        foreach (var parked in await tables.Sent.Range(partition, Receipt, Receipt + "~").Take(10))
        {
            current = await Apply(current, parked.Take(MessagingJson.Default.Receipt));
            await tables.Sent.DeleteEntityAsync(partition, parked.RowKey, Azure.ETag.All);
        }

        return current;
    }

    /// <summary>The message that a receipt is about; nothing while it is not known, in which case the receipt is kept for it.</summary>
    public async Task<OutboxId?> FindOrPark(AccountId account, Inbound.Receipt receipt, CancellationToken cancellation = default)
    {
        var partition = Keys.Sent(account, receipt.MessageId);
        if (await tables.Sent.Find(partition, Message, cancellation) is { } known)
        {
            return OutboxId.Parse(known.GetString("Outbox")!);
        }

        await retention.Note(RetentionStore.Receipts + partition, time.Now() + Clearance.After, cancellation);
        var row = new TableEntity(partition, Receipt + receipt.Delivery);
        row.Put(receipt, MessagingJson.Default.Receipt);
        await tables.Sent.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);

        // The message may have been written since: then it has missed this receipt, and we apply it.
        var written = await tables.Sent.Find(partition, Message, cancellation);
        return written is null ? null : OutboxId.Parse(written.GetString("Outbox")!);
    }

    /// <summary>Whether a message under this id of the provider's is ours.</summary>
    public async Task<bool> Knows(AccountId account, string providerId, CancellationToken cancellation = default) =>
        await tables.Sent.Find(Keys.Sent(account, providerId), Message, cancellation) is not null;

    /// <summary>A message whose receipts have all come, or never will.</summary>
    public Task Forget(OutboxRow message) =>
        message.ProviderId is { } id && !IsEchoed(message.Message.To.Account)
            ? Forget(Keys.Sent(message.Message.To.Account, id))
            : Task.CompletedTask;

    /// <summary>All that is kept under a provider's id.</summary>
    public async Task Forget(string partition)
    {
        foreach (var row in await tables.Sent.Range(partition, Message, Receipt + "~").Take(MessagingTables.RowsPerBatch))
        {
            await tables.Sent.DeleteEntityAsync(partition, row.RowKey, Azure.ETag.All);
        }
    }

    /// <summary>Whether the provider echoes our reference, so that nothing is to be found by its own ids.</summary>
    public bool IsEchoed(AccountId account) => accounts.Find(account) is var (_, provider) && provider.EchoesReference;

    private async Task<Stored<OutboxRow>> Apply(Stored<OutboxRow> row, Inbound.Receipt receipt)
    {
        while (true)
        {
            if (await conversations.TryUpdate(row, row.Value.After(receipt)) is { } updated)
            {
                return updated;
            }

            row = await conversations.Message(row.Value.Message.Id)
                ?? throw new InvalidDataException($"Message {row.Value.Message.Id} has no row any more.");
        }
    }
}
