using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

/// <summary>The tables. What is written together lives in one partition: a lane in one of lanes, a conversation in one of conversations.</summary>
public sealed class MessagingTables(TableServiceClient service)
{
    /// <summary>A batch of a table is of one partition, and takes no more.</summary>
    public const int RowsPerBatch = 100;

    /// <summary>A query answers with no more at once.</summary>
    public const int RowsPerPage = 1_000;

    public static IReadOnlyList<string> Names { get; } =
        ["lanes", "conversations", "due", "contacts", "mailboxes", "sent", "quarantine", "events", "views", "roster", "flows", "retention", "links"];

    public TableClient Lanes { get; } = service.GetTableClient("lanes");

    public TableClient Conversations { get; } = service.GetTableClient("conversations");

    public TableClient Due { get; } = service.GetTableClient("due");

    public TableClient Contacts { get; } = service.GetTableClient("contacts");

    public TableClient Mailboxes { get; } = service.GetTableClient("mailboxes");

    public TableClient Sent { get; } = service.GetTableClient("sent");

    public TableClient Quarantine { get; } = service.GetTableClient("quarantine");

    public TableClient Views { get; } = service.GetTableClient("views");

    public TableClient Roster { get; } = service.GetTableClient("roster");

    public TableClient Flows { get; } = service.GetTableClient("flows");

    public TableClient Events { get; } = service.GetTableClient("events");

    public TableClient Retention { get; } = service.GetTableClient("retention");

    public TableClient Links { get; } = service.GetTableClient("links");

    /// <summary>Reads a row that is not there: whether they answer, and let us in.</summary>
    public Task Reach(CancellationToken cancellation) => Due.GetEntityIfExistsAsync<TableEntity>("nothing", "nothing", select: null, cancellation);

    /// <summary>All at once: a cold start waits for it.</summary>
    public Task CreateAsync(CancellationToken cancellation = default) =>
        Task.WhenAll(Names.Select(name => service.CreateTableIfNotExistsAsync(name, cancellation)));
}
