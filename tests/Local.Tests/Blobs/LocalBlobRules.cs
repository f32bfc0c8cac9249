using Azure.Storage.Blobs;
using Messaging.Local.Blobs;

namespace Messaging.Local.Tests.Blobs;

public sealed class LocalBlobRules : BlobRules, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-blobs-").FullName;

    public LocalBlobRules() => Service = new LocalBlobServiceClient(_folder, TimeProvider.System);

    protected override BlobServiceClient Service { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
