using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>The host's own blobs, watched like its tables.</summary>
public sealed class WatchedBlobs(BlobServiceClient inner, IStoreWatch watch, Retried retried) : BlobServiceClient
{
    public static void Watch(IServiceCollection services, IStoreWatch watch)
    {
        var inner = services.Instance<BlobServiceClient>();
        services.AddSingleton<BlobServiceClient>(new WatchedBlobs(inner, watch, Retried.Of(services, AzureClients.BlobOptions().Retry)));
    }

    public override BlobContainerClient GetBlobContainerClient(string blobContainerName) =>
        new Container(inner.GetBlobContainerClient(blobContainerName), this);

    private Task<T> Watched<T>(string operation, Func<Task<T>> call, CancellationToken cancellation) => retried.Watched(watch, "blobs", operation, call, cancellation);

    private sealed class Container(BlobContainerClient inner, WatchedBlobs owner) : BlobContainerClient
    {
        public override BlobClient GetBlobClient(string blobName) => new Blob(inner.GetBlobClient(blobName), owner);

        public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
            PublicAccessType publicAccessType = PublicAccessType.None,
            IDictionary<string, string> metadata = null!,
            BlobContainerEncryptionScopeOptions encryptionScopeOptions = null!,
            CancellationToken cancellationToken = default) =>
            inner.CreateIfNotExistsAsync(publicAccessType, metadata, encryptionScopeOptions, cancellationToken);
    }

    private sealed class Blob(BlobClient inner, WatchedBlobs owner) : BlobClient
    {
        public override Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
            owner.Watched("Upload", () => inner.UploadAsync(content, options, cancellationToken), cancellationToken);

        public override Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) =>
            owner.Watched("Download", () => inner.DownloadContentAsync(cancellationToken), cancellationToken);

        public override Task<Response<bool>> DeleteIfExistsAsync(
            DeleteSnapshotsOption snapshotsOption = default, BlobRequestConditions conditions = null!, CancellationToken cancellationToken = default) =>
            owner.Watched("Delete", () => inner.DeleteIfExistsAsync(snapshotsOption, conditions, cancellationToken), cancellationToken);
    }
}
