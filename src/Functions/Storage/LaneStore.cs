using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>The ordered inboxes. An append is one batch in the lane's partition: the mark against duplicates, the entry, the head.</summary>
public sealed class LaneStore(MessagingTables tables, Traces traces)
{
    private const int SeenAt = 0;
    private const int HeadAt = 2;

    private readonly Remembered<LaneId, LaneHead> _heads = new();

    /// <summary>The head as this process wrote it last, else as it is stored: good enough to append to, because an append finds out.</summary>
    public async Task<LaneHead> LikelyHead(LaneId lane, CancellationToken cancellation = default) =>
        _heads.TryGet(lane, out var head) ? head : await Head(lane, cancellation);

    public async Task<LaneHead> Head(LaneId lane, CancellationToken cancellation = default)
    {
        var row = await tables.Lanes.Find(lane.Value, Keys.Head, cancellation);
        return row is null ? LaneHead.Empty : LaneHead.From(row);
    }

    /// <summary>Appends, if nobody else has since the head was read: null asks to read it again. The mark and the entry stand or fall together, so a retry after a failed attempt is never taken for a duplicate.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="head">The lane's head as it was read.</param>
    /// <param name="next">What the lane's head becomes beside its sequence number.</param>
    /// <param name="cause">What makes this arrival the one that it is, e.g. the provider's message id.</param>
    /// <param name="entry">The entry; its sequence number is the head's next.</param>
    /// <param name="cancellation">When there is no time left; it may have been written all the same, and is a duplicate then.</param>
    public async Task<Appended?> TryAppend(LaneId lane, LaneHead head, LaneHead next, string cause, Entry entry, CancellationToken cancellation = default)
    {
        var conversation = next.Conversation ?? "";
        var seen = new TableEntity(lane.Value, Keys.Seen(cause)) { ["Sequence"] = entry.Sequence, ["Conversation"] = conversation };
        var headRow = next.ToRow(lane);
        try
        {
            var written = await tables.Lanes.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, seen),
                    new TableTransactionAction(TableTransactionActionType.Add, Row(lane, entry)),
                    head.ETag is { } etag
                        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, headRow, etag)
                        : new TableTransactionAction(TableTransactionActionType.Add, headRow),
                ],
                cancellation);
            _heads.Set(lane, next with { ETag = written.Value[HeadAt].Headers.ETag });
            return new Appended(entry.Sequence, conversation, Duplicate: false);
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            _heads.Forget(lane);
            return failure.FailedTransactionActionIndex == SeenAt ? await Duplicate(lane, cause, cancellation) : null;
        }
    }

    public async Task<List<Entry>> Read(LaneId lane, long after, int most)
    {
        var rows = await tables.Lanes.Range(lane.Value, Keys.Entry(after + 1), Keys.Entry(after + most), most).Take(most);
        return rows.ConvertAll(row => Entry(lane, row));
    }

    /// <summary>Forgets what has been seen up to an entry: a duplicate of these can come no more.</summary>
    public async Task ForgetSeen(LaneId lane, long upTo)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {lane.Value} and RowKey ge {Keys.SeenFrom} and RowKey lt {Keys.SeenTo} and Sequence le {upTo}");
        await foreach (var page in tables.Lanes.QueryAsync<TableEntity>(filter, MessagingTables.RowsPerBatch, [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)]).AsPages())
        {
            if (page.Values.Count > 0)
            {
                await tables.Lanes.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)));
            }
        }
    }

    /// <summary>Changes the head, if nobody else has since it was read.</summary>
    public async Task<bool> TryUpdate(LaneId lane, LaneHead head, LaneHead next)
    {
        try
        {
            var response = await tables.Lanes.UpdateEntityAsync(next.ToRow(lane), head.ETag!.Value, TableUpdateMode.Replace);
            _heads.Set(lane, next with { ETag = response.Headers.ETag });
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            _heads.Forget(lane);
            return false;
        }
    }

    private async Task<Appended> Duplicate(LaneId lane, string cause, CancellationToken cancellation)
    {
        var seen = await tables.Lanes.Find(lane.Value, Keys.Seen(cause), cancellation)
            ?? throw new InvalidDataException($"Lane {lane} refused a duplicate that it does not know.");
        return new Appended(seen.GetInt64("Sequence")!.Value, seen.GetString("Conversation")!, Duplicate: true);
    }

    private TableEntity Row(LaneId lane, Entry entry)
    {
        var row = new TableEntity(lane.Value, Keys.Entry(entry.Sequence))
        {
            ["At"] = entry.At.ToDateTimeOffset(),
            ["StoredAt"] = entry.StoredAt.ToDateTimeOffset(),
        };
        row.Put(entry.What, MessagingJson.Default.Arrival);
        row.PutTrace(traces.Here);
        return row;
    }

    private static Entry Entry(LaneId lane, TableEntity row) => new(
        lane,
        long.Parse(row.RowKey.AsSpan(row.RowKey.LastIndexOf('-') + 1), CultureInfo.InvariantCulture),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("At")!.Value),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("StoredAt")!.Value),
        row.Take(MessagingJson.Default.Arrival))
    {
        Trace = row.TakeTrace(),
    };
}

/// <summary>What came of an append.</summary>
/// <param name="Sequence">The entry's number; a duplicate's first one.</param>
/// <param name="Conversation">The conversation that it belongs to; empty for none.</param>
/// <param name="Duplicate">It was there before.</param>
public sealed record Appended(long Sequence, string Conversation, bool Duplicate);
