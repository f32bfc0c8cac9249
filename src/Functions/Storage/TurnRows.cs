using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Outbound;

namespace Messaging.Functions.Storage;

/// <summary>The rows of a turn; the state is the first.</summary>
internal static class TurnRows
{
    /// <summary>State and record come first, then the messages, then the rest.</summary>
    public const int FirstMessage = 2;

    public static List<TableTransactionAction> Of(ETag? before, Turn turn, TurnRecord record, IReadOnlyList<OutboxRow> messages, string? trace) =>
    [
        State(before, turn.After, trace),
        Add(Record(turn.After.Id, record)),
        .. messages.Select(message => Add(Message(message))),
        .. turn.Effects.OfType<Effect.Record>().Select(said => Add(Line(turn.After.Id, said.Line))),
        .. turn.Effects.OfType<Effect.Answer>().Select(answer => Add(Answer(turn.After.Id, answer.Result))),
    ];

    public static TableEntity Message(OutboxRow message)
    {
        var row = new TableEntity(message.Message.Id.Conversation.Value, Keys.Outbox(message.Message.Id.Number));
        row.Put(message, MessagingJson.Default.OutboxRow);
        return row;
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction State(ETag? before, Conversation after, string? trace)
    {
        var row = new TableEntity(after.Id.Value, Keys.State);
        row.Put(after, MessagingJson.Default.Conversation);
        row.PutTrace(trace);
        return before is { } etag ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag) : Add(row);
    }

    private static TableEntity Record(ConversationId id, TurnRecord record)
    {
        var row = new TableEntity(id.Value, Keys.Turn(record.Number));
        row.Put(record, MessagingJson.Default.TurnRecord);
        return row;
    }

    private static TableEntity Line(ConversationId id, TimelineLine line)
    {
        var row = new TableEntity(id.Value, Keys.Line(line.Number));
        row.Put(line, MessagingJson.Default.TimelineLine);
        return row;
    }

    private static TableEntity Answer(ConversationId id, CommandResult result)
    {
        var row = new TableEntity(id.Value, Keys.Command(result.Key));
        row.Put(result, MessagingJson.Default.CommandResult);
        return row;
    }
}
