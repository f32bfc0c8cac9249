using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Functions.Retention;
using Messaging.Messages;

namespace Messaging.Functions.Media;

/// <summary>The media that we keep, one blob each, under an id that holds no personal data. Kept twice, a medium is kept once.</summary>
public sealed class MediaStore(BlobServiceClient blobs, RetentionStore retention, MediaSettings settings, TimeProvider time)
{
    public const string Container = "media";

    private const string FileName = "name";

    private BlobContainerClient Blobs => blobs.GetBlobContainerClient(Container);

    public Task CreateAsync(CancellationToken cancellation = default) => Blobs.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task Keep(MediaId id, MediaFile file, CancellationToken cancellation = default)
    {
        // Before the medium: what is there is also cleared away some day.
        await retention.Note(RetentionStore.Media + id.Value, time.Now() + settings.KeepFor, cancellation);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType },

            // Travels as a header, which holds ASCII only.
            Metadata = new Dictionary<string, string> { [FileName] = Uri.EscapeDataString(file.Name) },
        };
        await Blobs.GetBlobClient(id.Value).UploadAsync(BinaryData.FromBytes(file.Bytes), options, cancellation);
    }

    /// <summary>The medium; nothing when it is not there yet, or no more.</summary>
    public async Task<MediaFile?> Find(MediaId id, CancellationToken cancellation = default)
    {
        try
        {
            var blob = (await Blobs.GetBlobClient(id.Value).DownloadContentAsync(cancellation)).Value;
            return new MediaFile(Uri.UnescapeDataString(blob.Details.Metadata[FileName]), blob.Details.ContentType, blob.Content.ToMemory());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<bool> Has(MediaId id) => (await Blobs.GetBlobClient(id.Value).ExistsAsync()).Value;

    public Task Forget(MediaId id) => Blobs.GetBlobClient(id.Value).DeleteIfExistsAsync();
}
