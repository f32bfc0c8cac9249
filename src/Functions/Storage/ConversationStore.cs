using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Outbound;

namespace Messaging.Functions.Storage;

/// <summary>Conversations: one partition each, with the state, a row a turn, the outbox and the timeline.</summary>
public sealed class ConversationStore(MessagingTables tables, Traces traces)
{
    private const long Last = 999_999_999_999;

    public async Task<StoredConversation?> Load(ConversationId id)
    {
        var rows = await tables.Conversations.Range(id.Value, Keys.State, Keys.Known).Take(2);
        var known = rows.Find(row => row.RowKey == Keys.Known);
        return rows.Find(row => row.RowKey == Keys.State) is { } state
            ? new StoredConversation(state.Take(MessagingJson.Default.Conversation), state.ETag, KnownOf(known)) { Trace = state.TakeTrace() }
            : null;
    }

    /// <summary>Writes a turn, all of it or nothing: null when another turn was faster, whose state is to be read first.</summary>
    public async Task<Committed?> TryCommit(ETag? before, Turn turn, TurnRecord record)
    {
        var messages = turn.Effects.OfType<Effect.Send>().Select(send => OutboxRow.Queued(send.Message, send.Author, record.At)).ToList();
        try
        {
            var written = (await tables.Conversations.SubmitTransactionAsync(TurnRows.Of(before, turn, record, messages, traces.Here))).Value;
            return new Committed(
                written[0].Headers.ETag!.Value,
                [.. messages.Select((message, index) => new Stored<OutboxRow>(message, written[TurnRows.FirstMessage + index].Headers.ETag!.Value))]);
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>The turns after one of them.</summary>
    public async Task<List<TurnRecord>> Turns(ConversationId id, long after)
    {
        var turns = new List<TurnRecord>();
        await foreach (var row in tables.Conversations.Range(id.Value, Keys.Turn(after + 1), Keys.Turn(Last)))
        {
            turns.Add(row.Take(MessagingJson.Default.TurnRecord));
        }

        return turns;
    }

    /// <summary>One turn; nothing where there is none of that number.</summary>
    public async Task<TurnRecord?> Turn(ConversationId id, long number) =>
        (await tables.Conversations.Find(id.Value, Keys.Turn(number)))?.Take(MessagingJson.Default.TurnRecord);

    /// <summary>Notes how far the turns were made known outside of the conversation's partition.</summary>
    public Task MarkKnown(ConversationId id, Known known) =>
        tables.Conversations.UpsertEntityAsync(Row(id, known), TableUpdateMode.Replace);

    public async Task<List<Stored<OutboxRow>>> Outbox(ConversationId id, long after = 0, long last = Last)
    {
        var rows = new List<Stored<OutboxRow>>();
        await foreach (var row in tables.Conversations.Range(id.Value, Keys.Outbox(after + 1), Keys.Outbox(last)))
        {
            rows.Add(new Stored<OutboxRow>(row.Take(MessagingJson.Default.OutboxRow), row.ETag));
        }

        return rows;
    }

    public async Task<Stored<OutboxRow>?> Message(OutboxId id, CancellationToken cancellation = default)
    {
        var row = await tables.Conversations.Find(id.Conversation.Value, Keys.Outbox(id.Number), cancellation);
        return row is null ? null : new Stored<OutboxRow>(row.Take(MessagingJson.Default.OutboxRow), row.ETag);
    }

    /// <summary>The same change, which also notes in the same step how far the turns were made known.</summary>
    public async Task<Stored<OutboxRow>?> TryUpdate(Stored<OutboxRow> before, OutboxRow after, Known known)
    {
        try
        {
            var written = await tables.Conversations.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, TurnRows.Message(after), before.ETag),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(after.Message.Id.Conversation, known)),
            ]);
            return new Stored<OutboxRow>(after, written.Value[0].Headers.ETag!.Value);
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 412)
        {
            return await WrittenBefore(after, CancellationToken.None);
        }
    }

    /// <summary>Changes a message's row, if nobody else has since it was read: null asks to read it again.</summary>
    public async Task<Stored<OutboxRow>?> TryUpdate(Stored<OutboxRow> before, OutboxRow after, CancellationToken cancellation = default)
    {
        try
        {
            var response = await tables.Conversations.UpdateEntityAsync(TurnRows.Message(after), before.ETag, TableUpdateMode.Replace, cancellation);
            return new Stored<OutboxRow>(after, response.Headers.ETag!.Value);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return await WrittenBefore(after, cancellation);
        }
    }

    public async Task<List<TimelineLine>> Timeline(ConversationId id)
    {
        var lines = new List<TimelineLine>();
        await foreach (var row in tables.Conversations.Range(id.Value, Keys.Line(0), Keys.Line(Last)))
        {
            lines.Add(row.Take(MessagingJson.Default.TimelineLine));
        }

        return lines;
    }

    /// <summary>The client tries again when the answer to a write is lost, and then finds its own write in the way: that one counts.</summary>
    private async Task<Stored<OutboxRow>?> WrittenBefore(OutboxRow after, CancellationToken cancellation)
    {
        var row = await tables.Conversations.Find(after.Message.Id.Conversation.Value, Keys.Outbox(after.Message.Id.Number), cancellation);
        return row is not null && LongText.Take(row) == JsonSerializer.Serialize(after, MessagingJson.Default.OutboxRow)
            ? new Stored<OutboxRow>(after, row.ETag)
            : null;
    }

    /// <summary>The bus is behind so seldom that it is written only then.</summary>
    private static TableEntity Row(ConversationId id, Known known)
    {
        var row = new TableEntity(id.Value, Keys.Known) { ["Turn"] = known.Turn };
        if (known.Told < known.Turn)
        {
            row["Told"] = known.Told;
        }

        return row;
    }

    private static Known KnownOf(TableEntity? row) => row?.GetInt64("Turn") is { } turn ? new Known(turn, row.GetInt64("Told") ?? turn) : Known.Nothing;

    /// <summary>What became of a command; nothing while no turn has read it.</summary>
    public async Task<CommandResult?> Result(ConversationId id, string key) =>
        (await tables.Conversations.Find(id.Value, Keys.Command(key)))?.Take(MessagingJson.Default.CommandResult);
}

/// <summary>A value as it was read, with the version that a change of it must still find.</summary>
public sealed record Stored<T>(T Value, ETag ETag);

/// <summary>A turn as it was written.</summary>
/// <param name="State">The state's version.</param>
/// <param name="Messages">What it says.</param>
public sealed record Committed(ETag State, IReadOnlyList<Stored<OutboxRow>> Messages);

/// <summary>A conversation as it was read.</summary>
/// <param name="Value">Its state.</param>
/// <param name="ETag">The state's version.</param>
/// <param name="Known">How far its turns were made known outside of its partition.</param>
public sealed record StoredConversation(Conversation Value, ETag ETag, Known Known)
{
    /// <summary>The trace of the turn that wrote it; nothing while nobody traces.</summary>
    public string? Trace { get; init; }
}
