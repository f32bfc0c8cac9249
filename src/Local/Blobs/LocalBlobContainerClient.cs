using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Responses;

namespace Messaging.Local.Blobs;

public sealed class LocalBlobContainerClient : BlobContainerClient
{
    private readonly BlobFolder _folder;

    internal LocalBlobContainerClient(BlobFolder folder) => _folder = folder;

    public override string Name => _folder.Container;

    public override BlobClient GetBlobClient(string blobName) => new LocalBlobClient(_folder, blobName);

    public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) => LocalAnswer.To(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var status = _folder.Exists ? 409 : 201;
        _folder.Create();
        return Response.FromValue(BlobsModelFactory.BlobContainerInfo(default, default), new LocalResponse(status));
    });

    /// <summary>There are no snapshots, versions or tags, so states and other traits add nothing.</summary>
    public override AsyncPageable<BlobItem> GetBlobsAsync(
        BlobTraits traits = BlobTraits.None,
        BlobStates states = BlobStates.None,
        string? prefix = null,
        CancellationToken cancellationToken = default) =>
        new BlobListing(_folder, prefix ?? string.Empty, traits.HasFlag(BlobTraits.Metadata), cancellationToken);
}
