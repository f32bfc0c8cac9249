using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>Conversations: one partition each, with the state, a row a turn, the outbox and the timeline.</summary>
public sealed class ConversationStore(MessagingTables tables)
{
    public async Task<Stored<Conversation>?> Load(ConversationId id)
    {
        var row = await tables.Conversations.Find(id.Value, Keys.State);
        return row is null ? null : new Stored<Conversation>(row.Take(MessagingJson.Default.Conversation), row.ETag);
    }

    /// <summary>Writes a turn, all of it or nothing: null when another turn was faster, whose state is to be read first.</summary>
    public async Task<ETag?> TryCommit(ETag? before, Turn turn, Instant now)
    {
        var id = turn.After.Id;
        var batch = new List<TableTransactionAction> { State(before, turn.After), Add(TurnRow(turn, now)) };
        foreach (var effect in turn.Effects)
        {
            switch (effect)
            {
                case Effect.Send send:
                    batch.Add(Add(OutboxRowOf(OutboxRow.Queued(send.Message, send.Author, now))));
                    break;
                case Effect.Record record:
                    batch.Add(Add(LineRow(id, record.Line)));
                    break;
            }
        }

        try
        {
            var responses = await tables.Conversations.SubmitTransactionAsync(batch);
            return responses.Value[0].Headers.ETag;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task<List<Stored<OutboxRow>>> Outbox(ConversationId id, long after, long last)
    {
        var rows = new List<Stored<OutboxRow>>();
        await foreach (var row in tables.Conversations.Range(id.Value, Keys.Outbox(after + 1), Keys.Outbox(last)))
        {
            rows.Add(new Stored<OutboxRow>(row.Take(MessagingJson.Default.OutboxRow), row.ETag));
        }

        return rows;
    }

    public async Task<Stored<OutboxRow>?> Message(OutboxId id)
    {
        var row = await tables.Conversations.Find(id.Conversation.Value, Keys.Outbox(id.Number));
        return row is null ? null : new Stored<OutboxRow>(row.Take(MessagingJson.Default.OutboxRow), row.ETag);
    }

    /// <summary>Changes a message's row, if nobody else has since it was read: null asks to read it again.</summary>
    public async Task<Stored<OutboxRow>?> TryUpdate(Stored<OutboxRow> before, OutboxRow after)
    {
        try
        {
            var response = await tables.Conversations.UpdateEntityAsync(OutboxRowOf(after), before.ETag, TableUpdateMode.Replace);
            return new Stored<OutboxRow>(after, response.Headers.ETag!.Value);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return null;
        }
    }

    public async Task<List<TimelineLine>> Timeline(ConversationId id)
    {
        var lines = new List<TimelineLine>();
        await foreach (var row in tables.Conversations.Range(id.Value, Keys.Line(0), Keys.Line(999_999_999_999)))
        {
            lines.Add(row.Take(MessagingJson.Default.TimelineLine));
        }

        return lines;
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction State(ETag? before, Conversation after)
    {
        var row = new TableEntity(after.Id.Value, Keys.State);
        row.Put(after, MessagingJson.Default.Conversation);
        return before is { } etag ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag) : Add(row);
    }

    private static TableEntity TurnRow(Turn turn, Instant now)
    {
        var row = new TableEntity(turn.After.Id.Value, Keys.Turn(turn.After.Turn));
        row.Put(TurnRecord.Of(turn, now), MessagingJson.Default.TurnRecord);
        return row;
    }

    private static TableEntity OutboxRowOf(OutboxRow message)
    {
        var row = new TableEntity(message.Message.Id.Conversation.Value, Keys.Outbox(message.Message.Id.Number));
        row.Put(message, MessagingJson.Default.OutboxRow);
        return row;
    }

    private static TableEntity LineRow(ConversationId id, TimelineLine line)
    {
        var row = new TableEntity(id.Value, Keys.Line(line.Number));
        row.Put(line, MessagingJson.Default.TimelineLine);
        return row;
    }
}

/// <summary>A value as it was read, with the version that a change of it must still find.</summary>
public sealed record Stored<T>(T Value, ETag ETag);
