#nullable disable
using Azure.Storage.Blobs.Models;
using Messaging.StandIns;

namespace Azure.Storage.Blobs;

public class BlobContainerClient
{
    protected BlobContainerClient()
    {
    }

    public virtual string Name => throw LivesInAzure.Exception;

    public virtual BlobClient GetBlobClient(string blobName) => throw LivesInAzure.Exception;

    public virtual Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string> metadata = default,
        BlobContainerEncryptionScopeOptions encryptionScopeOptions = default,
        CancellationToken cancellationToken = default) => throw LivesInAzure.Exception;

    public virtual AsyncPageable<BlobItem> GetBlobsAsync(
        BlobTraits traits = BlobTraits.None,
        BlobStates states = BlobStates.None,
        string prefix = default,
        CancellationToken cancellationToken = default) => throw LivesInAzure.Exception;
}
