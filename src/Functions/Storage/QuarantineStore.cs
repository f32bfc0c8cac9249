using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>What was signed but not understood: the element's reason, and the whole webhook that brought it, to be looked at and replayed. The same element is kept once, however often its webhook comes.</summary>
public sealed class QuarantineStore(MessagingTables tables, BlobServiceClient blobs, Meters meters)
{
    public const string Container = "quarantine";

    private BlobContainerClient Bodies => blobs.GetBlobContainerClient(Container);

    public Task CreateAsync(CancellationToken cancellation = default) => Bodies.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Asks for a body that is not there: whether the blobs answer, and let us in.</summary>
    public Task Reach(CancellationToken cancellation) => Bodies.GetBlobClient("nothing").ExistsAsync(cancellation);

    public async Task<Quarantined> Keep(Account account, Webhook webhook, Inbound.Unreadable element, Instant now, CancellationToken cancellation = default)
    {
        // A body that is unreadable as a whole may be no text at all: its bytes make the id, as those that stay.
        var part = element.Raw == webhook.Text ? Convert.ToBase64String(webhook.Body.Span) : element.Raw;
        var kept = await Put(Digest.Of(account.Id.Value, part), element.Reason, account, webhook, now, cancellation);
        meters.Quarantined(account.Provider);
        return kept;
    }

    /// <summary>Keeps a webhook as a whole while what it left at its provider is fetched.</summary>
    public Task<Quarantined> Hold(Account account, Webhook webhook, string reason, Instant now, CancellationToken cancellation = default) =>
        Put(Digest.Of(account.Id.Value, "held", Convert.ToBase64String(webhook.Body.Span)), reason, account, webhook, now, cancellation);

    private async Task<Quarantined> Put(string id, string reason, Account account, Webhook webhook, Instant now, CancellationToken cancellation)
    {
        await Bodies.GetBlobClient(id).UploadAsync(BinaryData.FromBytes(webhook.Body), new BlobUploadOptions(), cancellation);
        var headers = from name in ProviderCatalogue.Named(account.Provider).HeadersRead
                      let value = webhook.Header(name)
                      where value is not null
                      select $"{name}: {value}";
        var row = new TableEntity(account.Id.Value, id)
        {
            ["Reason"] = reason,
            ["At"] = now.ToDateTimeOffset(),
            ["Method"] = webhook.Method,
            ["Url"] = webhook.Url,
            ["ContentType"] = webhook.Header("Content-Type"),
            ["Headers"] = string.Join('\n', headers),
        };
        await tables.Quarantine.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return From(row);
    }

    public async Task<IReadOnlyList<Quarantined>> List(AccountId account, int most)
    {
        var rows = await tables.Quarantine.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {account.Value}"), most).Take(most);
        return rows.ConvertAll(From);
    }

    /// <summary>The webhook as it came, when it came; nothing when there is no such element.</summary>
    public async Task<(Webhook Webhook, Instant At)?> Find(AccountId account, string id)
    {
        if (await tables.Quarantine.Find(account.Value, id) is not { } row)
        {
            return null;
        }

        var body = await Bodies.GetBlobClient(id).DownloadContentAsync(CancellationToken.None);
        var headers = (row.GetString("Headers") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        if (row.GetString("ContentType") is { } type)
        {
            headers["Content-Type"] = type;
        }

        var webhook = new Webhook(row.GetString("Method")!, row.GetString("Url")!, headers, body.Value.Content.ToMemory());
        return (webhook, Instant.FromDateTimeOffset(row.GetDateTimeOffset("At")!.Value));
    }

    public async Task Forget(AccountId account, string id)
    {
        await tables.Quarantine.DeleteEntityAsync(account.Value, id, ETag.All);
        await Bodies.GetBlobClient(id).DeleteIfExistsAsync();
    }

    private static Quarantined From(TableEntity row) => new(row.RowKey, row.GetString("Reason")!, row.GetDateTimeOffset("At")!.Value);
}

/// <summary>One element in quarantine.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">What is wrong with it, and where.</param>
/// <param name="At">When it last came.</param>
public sealed record Quarantined(string Id, string Reason, DateTimeOffset At);
