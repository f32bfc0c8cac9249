using System.Collections.Concurrent;
using Azure.Storage.Blobs;

namespace Messaging.Local.Blobs;

/// <summary>Blob storage in a folder. One for a folder.</summary>
public sealed class LocalBlobServiceClient : BlobServiceClient
{
    private readonly ConcurrentDictionary<string, BlobFolder> _containers = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly TimeProvider _time;

    public LocalBlobServiceClient(string folder, TimeProvider time)
    {
        (_folder, _time) = (folder, time);
        Directory.CreateDirectory(folder);
        BlobFolder.DeleteUnfinished(folder);
    }

    public override BlobContainerClient GetBlobContainerClient(string blobContainerName) =>
        new LocalBlobContainerClient(_containers.GetOrAdd(blobContainerName, name => new BlobFolder(_folder, name, _time)));
}
