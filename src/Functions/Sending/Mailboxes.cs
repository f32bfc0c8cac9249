using Azure;
using Azure.Data.Tables;
using Messaging.Channels;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Sending;

/// <summary>What is said to a customer whose own device fetches it: web chat. Kept in the order in which it came, whichever conversation says it; kept twice, it is kept once.</summary>
public sealed class Mailboxes(MessagingTables tables, TimeProvider time)
{
    private const int KeptAt = 0;
    private const int HeadAt = 2;
    private const int PageSize = 100;
    private const string Next = "Next";
    private const string At = "At";
    private const string Said = "Said";
    private const string Looked = "Looked";

    private readonly Remembered<LaneId, (long Next, ETag? ETag)> _heads = new();

    public async Task<SendOutcome> Keep(OutboundMessage message)
    {
        while (!await TryKeep(LaneId.Of(message.To), message))
        {
        }

        return new SendOutcome.Accepted(message.Id.Value);
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
            [.. rows.Where(row => row != signs).Select(row => new Mail(row.RowKey, TimeOf(row, At), row.Take(MessagingJson.Default.OutboundMessage)))],
            TimeOf(signs, nameof(Signal.Typing)) is { } typing && !(TimeOf(signs, Said) >= typing) ? typing : null,
            TimeOf(signs, nameof(Signal.Read)));
    }

    /// <summary>False asks to try again: somebody else put a message there at the same time.</summary>
    private async Task<bool> TryKeep(LaneId lane, OutboundMessage message)
    {
        var (next, etag) = _heads.TryGet(lane, out var known) ? known : await Head(lane);
        var row = new TableEntity(lane.Value, Keys.Mail(next)) { [At] = time.GetUtcNow() };
        row.Put(message, MessagingJson.Default.OutboundMessage);
        var head = new TableEntity(lane.Value, Keys.Head) { [Next] = next + 1 };
        var said = new TableEntity(lane.Value, Keys.Signs) { [Said] = row[At] };
        try
        {
            var written = await tables.Mailboxes.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(lane.Value, Keys.Kept(message.Id))),
                new TableTransactionAction(TableTransactionActionType.Add, row),
                etag is { } before
                    ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, before)
                    : new TableTransactionAction(TableTransactionActionType.Add, head),
                new TableTransactionAction(TableTransactionActionType.UpsertMerge, said),
            ]);
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
/// <param name="Message">The message.</param>
public sealed record Mail(string Cursor, Instant? At, OutboundMessage Message);
