#nullable disable
using Azure.Storage.Blobs.Models;
using Messaging.StandIns;

namespace Azure.Storage.Blobs.Specialized;

public class BlobBaseClient
{
    protected BlobBaseClient()
    {
    }

    public virtual string BlobContainerName => throw LivesInAzure.Exception;

    public virtual string Name => throw LivesInAzure.Exception;

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) =>
        throw LivesInAzure.Exception;

    public virtual Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions options = default,
        CancellationToken cancellationToken = default) => throw LivesInAzure.Exception;

    public virtual Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => throw LivesInAzure.Exception;

    public virtual Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = default,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw LivesInAzure.Exception;
}
