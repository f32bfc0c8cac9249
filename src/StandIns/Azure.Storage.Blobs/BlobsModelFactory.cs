#nullable disable
namespace Azure.Storage.Blobs.Models;

public static class BlobsModelFactory
{
    public static BlobContainerInfo BlobContainerInfo(ETag eTag, DateTimeOffset lastModified) =>
        new() { ETag = eTag, LastModified = lastModified };

    public static BlobContentInfo BlobContentInfo(
        ETag eTag,
        DateTimeOffset lastModified,
        byte[] contentHash,
        string versionId,
        string encryptionKeySha256,
        string encryptionScope,
        long blobSequenceNumber) => new() { ETag = eTag, LastModified = lastModified };

    public static BlobDownloadResult BlobDownloadResult(BinaryData content = default, BlobDownloadDetails details = default) =>
        new() { Content = content, Details = details };

    public static BlobDownloadStreamingResult BlobDownloadStreamingResult(
        Stream content = default,
        BlobDownloadDetails details = default) => new() { Content = content, Details = details };

    public static BlobDownloadDetails BlobDownloadDetails(
        BlobType blobType = default,
        long contentLength = default,
        string contentType = default,
        byte[] contentHash = default,
        DateTimeOffset lastModified = default,
        IDictionary<string, string> metadata = default,
        string contentRange = default,
        string contentEncoding = default,
        string cacheControl = default,
        string contentDisposition = default,
        string contentLanguage = default,
        long blobSequenceNumber = default,
        DateTimeOffset copyCompletedOn = default,
        string copyStatusDescription = default,
        string copyId = default,
        string copyProgress = default,
        Uri copySource = default,
        CopyStatus copyStatus = default,
        LeaseDurationType leaseDuration = default,
        LeaseState leaseState = default,
        LeaseStatus leaseStatus = default,
        string acceptRanges = default,
        int blobCommittedBlockCount = default,
        bool isServerEncrypted = default,
        string encryptionKeySha256 = default,
        string encryptionScope = default,
        byte[] blobContentHash = default,
        long tagCount = default,
        string versionId = default,
        bool isSealed = default,
        IList<ObjectReplicationPolicy> objectReplicationSourceProperties = default,
        string objectReplicationDestinationPolicy = default,
        bool hasLegalHold = default,
        DateTimeOffset createdOn = default,
        ETag eTag = default) => new()
    {
        BlobType = blobType,
        ContentLength = contentLength,
        ContentType = contentType,
        Metadata = metadata,
        CreatedOn = createdOn,
        LastModified = lastModified,
        ETag = eTag,
    };

    public static BlobItem BlobItem(
        string name = default,
        bool deleted = default,
        BlobItemProperties properties = default,
        string snapshot = default,
        string versionId = default,
        bool? isLatestVersion = default,
        IDictionary<string, string> metadata = default,
        IDictionary<string, string> tags = default,
        List<ObjectReplicationPolicy> objectReplicationSourcePolicies = default,
        bool? hasVersionsOnly = default) => new() { Name = name, Properties = properties, Metadata = metadata };

    public static BlobItemProperties BlobItemProperties(
        bool accessTierInferred,
        bool? serverEncrypted = default,
        string contentType = default,
        string contentEncoding = default,
        string contentLanguage = default,
        byte[] contentHash = default,
        string contentDisposition = default,
        string cacheControl = default,
        long? blobSequenceNumber = default,
        BlobType? blobType = default,
        LeaseStatus? leaseStatus = default,
        LeaseState? leaseState = default,
        LeaseDurationType? leaseDuration = default,
        string copyId = default,
        CopyStatus? copyStatus = default,
        Uri copySource = default,
        string copyProgress = default,
        string copyStatusDescription = default,
        long? contentLength = default,
        bool? incrementalCopy = default,
        string destinationSnapshot = default,
        int? remainingRetentionDays = default,
        AccessTier? accessTier = default,
        DateTimeOffset? lastModified = default,
        ArchiveStatus? archiveStatus = default,
        string customerProvidedKeySha256 = default,
        string encryptionScope = default,
        long? tagCount = default,
        DateTimeOffset? expiresOn = default,
        bool? isSealed = default,
        RehydratePriority? rehydratePriority = default,
        DateTimeOffset? lastAccessedOn = default,
        ETag? eTag = default,
        DateTimeOffset? createdOn = default,
        DateTimeOffset? copyCompletedOn = default,
        DateTimeOffset? deletedOn = default,
        DateTimeOffset? accessTierChangedOn = default) => new()
    {
        ContentLength = contentLength,
        ContentType = contentType,
        CreatedOn = createdOn,
        LastModified = lastModified,
        ETag = eTag,
    };
}
