#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobDownloadOptions
{
    public HttpRange Range { get; set; }
}
