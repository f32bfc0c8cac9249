#nullable disable
using Azure.Core;
using Messaging.StandIns;

namespace Azure.Storage.Blobs;

public class BlobServiceClient
{
    protected BlobServiceClient()
    {
    }

    public BlobServiceClient(string connectionString) => throw LivesInAzure.Exception;

    public BlobServiceClient(string connectionString, BlobClientOptions options) => throw LivesInAzure.Exception;

    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions options = default) =>
        throw LivesInAzure.Exception;

    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) => throw LivesInAzure.Exception;
}
