using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Messaging.Local.Blobs;

/// <summary>What is kept of a blob beside its content, and where that is: the file of the facts is the blob.</summary>
internal sealed record BlobFacts(
    string Name,
    string ContentFile,
    long Length,
    string ContentType,
    Dictionary<string, string> Metadata,
    DateTimeOffset CreatedOn,
    DateTimeOffset LastModified)
{
    /// <summary>Each upload makes a content file of its own, so its name tells the versions apart.</summary>
    [JsonIgnore]
    public ETag ETag => new($"0x{Path.GetFileNameWithoutExtension(ContentFile)}");

    public BlobDownloadDetails ToDownloadDetails() => BlobsModelFactory.BlobDownloadDetails(
        contentLength: Length,
        contentType: ContentType,
        metadata: new Dictionary<string, string>(Metadata, StringComparer.OrdinalIgnoreCase),
        createdOn: CreatedOn,
        lastModified: LastModified,
        eTag: ETag);

    public BlobItem ToItem(bool withMetadata) => BlobsModelFactory.BlobItem(
        name: Name,
        properties: BlobsModelFactory.BlobItemProperties(
            accessTierInferred: false,
            contentType: ContentType,
            contentLength: Length,
            lastModified: LastModified,
            eTag: ETag,
            createdOn: CreatedOn),
        metadata: withMetadata ? new Dictionary<string, string>(Metadata, StringComparer.OrdinalIgnoreCase) : null);
}

[JsonSerializable(typeof(BlobFacts))]
internal sealed partial class BlobFactsJson : JsonSerializerContext;
