#nullable disable
namespace Azure.Storage.Blobs.Models;

// Named in signatures that we use, never made by us: nothing of them is declared.

public readonly struct AccessTier;

public class BlobContainerEncryptionScopeOptions;

public class BlobDownloadOptions;

public class ObjectReplicationPolicy
{
    internal ObjectReplicationPolicy()
    {
    }
}
