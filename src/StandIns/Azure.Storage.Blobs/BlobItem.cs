#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobItem
{
    internal BlobItem()
    {
    }

    public string Name { get; internal init; }

    public IDictionary<string, string> Metadata { get; internal init; }

    public BlobItemProperties Properties { get; internal init; }
}

public class BlobItemProperties
{
    internal BlobItemProperties()
    {
    }

    public long? ContentLength { get; internal init; }

    public string ContentType { get; internal init; }

    public DateTimeOffset? CreatedOn { get; internal init; }

    public DateTimeOffset? LastModified { get; internal init; }

    public ETag? ETag { get; internal init; }
}
