#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobDownloadResult
{
    internal BlobDownloadResult()
    {
    }

    public BinaryData Content { get; internal init; }

    public BlobDownloadDetails Details { get; internal init; }
}

public class BlobDownloadStreamingResult : IDisposable
{
    internal BlobDownloadStreamingResult()
    {
    }

    public Stream Content { get; internal init; }

    public BlobDownloadDetails Details { get; internal init; }

    public void Dispose()
    {
        Content?.Dispose();
        GC.SuppressFinalize(this);
    }
}

public class BlobDownloadDetails
{
    public BlobType BlobType { get; internal init; }

    public long ContentLength { get; internal init; }

    public string ContentType { get; internal init; }

    public IDictionary<string, string> Metadata { get; internal init; }

    public DateTimeOffset CreatedOn { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }

    public ETag ETag { get; internal init; }
}
