using Azure;
using Azure.Data.Tables;
using Messaging.Functions.Retention;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Happenings;

/// <summary>Which lane an event went to first: it goes there again when it is told once more, wherever its customer writes by then, and is a duplicate there.</summary>
public sealed class EventMarks(MessagingTables tables, RetentionStore retention, TimeProvider time)
{
    private const string Lane = "Lane";

    /// <summary>The lane of the first time.</summary>
    public async Task<LaneId> First(string name, string id, LaneId lane, CancellationToken cancellation)
    {
        var key = Digest.Of(name, id);
        await retention.Note(RetentionStore.Events + key, time.Now() + Clearance.After, cancellation);
        try
        {
            await tables.Lanes.AddEntityAsync(new TableEntity(Keys.Event(key), Keys.Head) { [Lane] = lane.Value }, cancellation);
            return lane;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            var first = await tables.Lanes.Find(Keys.Event(key), Keys.Head, cancellation);
            return first is null ? lane : LaneId.Parse(first.GetString(Lane)!);
        }
    }

    public Task Forget(string key) => tables.Lanes.DeleteEntityAsync(Keys.Event(key), Keys.Head, ETag.All);
}
