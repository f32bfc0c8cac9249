using Azure.Core;

namespace Azure.Storage.Blobs;

public class BlobClientOptions : ClientOptions
{
    public BlobClientOptions(ServiceVersion version = ServiceVersion.V2025_11_05)
    {
    }

    public enum ServiceVersion
    {
        V2025_11_05 = 28,
    }
}
