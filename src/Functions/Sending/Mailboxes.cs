using Azure;
using Azure.Data.Tables;
using Messaging.Channels;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>What is said to a customer whose own devices fetch it, web chat, and what he says himself, which all of them show. Kept in the order in which it came, whichever conversation says it; kept twice, it is kept once.</summary>
public sealed class Mailboxes(MessagingTables tables, TimeProvider time)
{
    private const int KeptAt = 0;
    private const int HeadAt = 2;
    private const int PageSize = 100;
    private const string Next = "Next";
    private const string At = "At";
    private const string Own = "Own";
    private const string Said = "Said";
    private const string Looked = "Looked";

    private readonly Remembered<LaneId, (long Next, ETag? ETag)> _heads = new();

    public async Task<SendOutcome> Keep(OutboundMessage message)
    {
        var row = new TableEntity();
        row.Put(message, MessagingJson.Default.OutboundMessage);
        await Keep(LaneId.Of(message.To), Keys.Kept(message.Id), row, answers: true);
        return new SendOutcome.Accepted(message.Id.Value);
    }

    /// <summary>What the customer said himself, for his other devices.</summary>
    /// <param name="lane">His lane.</param>
    /// <param name="id">The id that the device gave it.</param>
    /// <param name="said">What.</param>
    public Task KeepOwn(LaneId lane, string id, Content said)
    {
        var row = new TableEntity { [Own] = id };
        row.Put(said, MessagingJson.Default.Content);
        return Keep(lane, Keys.KeptOwn(id), row, answers: false);
    }

    /// <summary>Keeps the last sign of each kind, where the customer's device sees it.</summary>
    public Task Sign(Address to, Signal signal, Instant at) => tables.Mailboxes.UpsertEntityAsync(
        new TableEntity(LaneId.Of(to).Value, Keys.Signs) { [signal.ToString()] = at.ToDateTimeOffset() }, TableUpdateMode.Merge);

    /// <summary>Notes that the customer's device is looking.</summary>
    public Task Note(LaneId lane) => tables.Mailboxes.UpsertEntityAsync(
        new TableEntity(lane.Value, Keys.Signs) { [Looked] = time.GetUtcNow() }, TableUpdateMode.Merge);

    /// <summary>When it was last noted to look; nothing when it never was.</summary>
    public async Task<Instant?> LookedAt(LaneId lane) => TimeOf(await tables.Mailboxes.Find(lane.Value, Keys.Signs), Looked);

    /// <summary>What was said after a cursor, which is a row's key, all of it for an empty one; and the signs. One read.</summary>
    public async Task<Mailbox> Look(LaneId lane, string after, CancellationToken cancellation = default)
    {
        var from = string.CompareOrdinal(after, Keys.MailFrom) > 0 ? after : Keys.MailFrom;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {lane.Value} and RowKey gt {from} and RowKey le {Keys.Signs}");
        var rows = await tables.Mailboxes.QueryAsync<TableEntity>(filter, PageSize, select: null, cancellation).Take(PageSize);
        var signs = rows.Find(row => row.RowKey == Keys.Signs);
        return new Mailbox(
            [.. rows.Where(row => row != signs).Select(Mail)],
            TimeOf(signs, nameof(Signal.Typing)) is { } typing && !(TimeOf(signs, Said) >= typing) ? typing : null,
            TimeOf(signs, nameof(Signal.Read)));
    }

    private static Mail Mail(TableEntity row) => row.GetString(Own) is { } id
        ? new Mail(row.RowKey, TimeOf(row, At), id, row.Take(MessagingJson.Default.Content)) { IsOwn = true }
        : Told(row, row.Take(MessagingJson.Default.OutboundMessage));

    private static Mail Told(TableEntity row, OutboundMessage message) => new(row.RowKey, TimeOf(row, At), message.Id.Value, message.Content);

    private async Task Keep(LaneId lane, string mark, TableEntity mail, bool answers)
    {
        while (!await TryKeep(lane, mark, mail, answers))
        {
        }
    }

    /// <summary>False asks to try again: somebody else put a message there at the same time.</summary>
    private async Task<bool> TryKeep(LaneId lane, string mark, TableEntity mail, bool answers)
    {
        var (next, etag) = _heads.TryGet(lane, out var known) ? known : await Head(lane);
        (mail.PartitionKey, mail.RowKey, mail[At]) = (lane.Value, Keys.Mail(next), time.GetUtcNow());
        var head = new TableEntity(lane.Value, Keys.Head) { [Next] = next + 1 };
        List<TableTransactionAction> batch =
        [
            new(TableTransactionActionType.Add, new TableEntity(lane.Value, mark)),
            new(TableTransactionActionType.Add, mail),
            etag is { } before ? new(TableTransactionActionType.UpdateReplace, head, before) : new(TableTransactionActionType.Add, head),
        ];
        if (answers)
        {
            batch.Add(new(TableTransactionActionType.UpsertMerge, new TableEntity(lane.Value, Keys.Signs) { [Said] = mail[At] }));
        }

        try
        {
            var written = await tables.Mailboxes.SubmitTransactionAsync(batch);
            _heads.Set(lane, (next + 1, written.Value[HeadAt].Headers.ETag));
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            _heads.Forget(lane);
            return failure.FailedTransactionActionIndex == KeptAt;
        }
    }

    private async Task<(long Next, ETag? ETag)> Head(LaneId lane)
    {
        var row = await tables.Mailboxes.Find(lane.Value, Keys.Head);
        return row is null ? (1, null) : (row.GetInt64(Next)!.Value, row.ETag);
    }

    private static Instant? TimeOf(TableEntity? row, string column) =>
        row?.GetDateTimeOffset(column) is { } at ? Instant.FromDateTimeOffset(at) : null;
}

/// <summary>What a customer's device sees.</summary>
/// <param name="Mail">What was said, in order: the first hundred.</param>
/// <param name="Typing">When somebody was last about to answer; nothing once he has.</param>
/// <param name="Read">When somebody last read what he wrote.</param>
public sealed record Mailbox(IReadOnlyList<Mail> Mail, Instant? Typing, Instant? Read);

/// <summary>A message in a mailbox, and the cursor that goes on after it.</summary>
/// <param name="Cursor">The cursor.</param>
/// <param name="At">When it was put there; not known of old ones.</param>
/// <param name="Id">Its id: ours, or that of the device that wrote it.</param>
/// <param name="Content">What it says.</param>
public sealed record Mail(string Cursor, Instant? At, string Id, Content Content)
{
    /// <summary>Whether the customer said it himself.</summary>
    public bool IsOwn { get; init; }
}
