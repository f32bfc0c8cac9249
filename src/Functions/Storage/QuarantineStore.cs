using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Functions.Storage;

/// <summary>What was signed but not understood, with its raw text, to be looked at and replayed. The same element is kept once, however often its webhook comes.</summary>
public sealed class QuarantineStore(MessagingTables tables, BlobServiceClient blobs)
{
    public const string Container = "quarantine";

    public Task CreateAsync(CancellationToken cancellation = default) =>
        blobs.GetBlobContainerClient(Container).CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task<string> Keep(Account account, Inbound.Unreadable element, Instant now)
    {
        var raw = element.Body is { } body ? BinaryData.FromBytes(body) : BinaryData.FromString(element.Raw);
        var id = Digest.Of(account.Id.Value, Convert.ToBase64String(raw));
        await blobs.GetBlobContainerClient(Container).GetBlobClient(id).UploadAsync(raw, new BlobUploadOptions(), CancellationToken.None);
        var row = new TableEntity(account.Id.Value, id)
        {
            ["Reason"] = element.Reason,
            ["At"] = now.ToDateTimeOffset(),
        };
        await tables.Quarantine.UpsertEntityAsync(row, TableUpdateMode.Replace);
        Meters.Quarantined.Add(1);
        return id;
    }

    public async Task<IReadOnlyList<Quarantined>> List(AccountId account, int most)
    {
        var rows = await tables.Quarantine.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {account.Value}"), most).Take(most);
        return rows.ConvertAll(row => new Quarantined(row.RowKey, row.GetString("Reason")!, row.GetDateTimeOffset("At")!.Value));
    }

    public async Task<BinaryData> Raw(string id)
    {
        var content = await blobs.GetBlobContainerClient(Container).GetBlobClient(id).DownloadContentAsync(CancellationToken.None);
        return content.Value.Content;
    }

    public async Task Forget(AccountId account, string id)
    {
        await tables.Quarantine.DeleteEntityAsync(account.Value, id, Azure.ETag.All);
        await blobs.GetBlobContainerClient(Container).GetBlobClient(id).DeleteIfExistsAsync();
    }
}

/// <summary>One element in quarantine.</summary>
public sealed record Quarantined(string Id, string Reason, DateTimeOffset At);
