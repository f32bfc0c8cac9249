using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Responses;

namespace Messaging.Local.Blobs;

public sealed class LocalBlobClient : BlobClient
{
    private readonly BlobFolder _folder;

    internal LocalBlobClient(BlobFolder folder, string name) => (_folder, Name) = (folder, name);

    public override string Name { get; }

    public override string BlobContainerName => _folder.Container;

    public override Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content,
        BlobUploadOptions? options,
        CancellationToken cancellationToken = default) => UploadAsync(content.ToStream(), options, cancellationToken);

    public override async Task<Response<BlobContentInfo>> UploadAsync(
        Stream content,
        BlobUploadOptions? options,
        CancellationToken cancellationToken = default)
    {
        if (!_folder.Exists)
        {
            throw BlobRules.ContainerNotFound;
        }

        var facts = await _folder.Write(Name, content, options, cancellationToken);
        var info = BlobsModelFactory.BlobContentInfo(facts.ETag, facts.LastModified, null, null, null, null, 0);
        return Response.FromValue(info, new LocalResponse(201, facts.ETag));
    }

    public override async Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken)
    {
        var (facts, content) = Open();
        await using (content)
        {
            var bytes = await BinaryData.FromStreamAsync(content, cancellationToken);
            var result = BlobsModelFactory.BlobDownloadResult(bytes, facts.ToDownloadDetails());
            return Response.FromValue(result, new LocalResponse(200, facts.ETag));
        }
    }

    public override Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions? options = null,
        CancellationToken cancellationToken = default) => LocalAnswer.To(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (facts, content) = Open();
        return Response.FromValue(
            BlobsModelFactory.BlobDownloadStreamingResult(content, facts.ToDownloadDetails()), new LocalResponse(200, facts.ETag));
    });

    public override Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => LocalAnswer.To(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var exists = _folder.Find(Name) is not null;
        return Response.FromValue(exists, new LocalResponse(exists ? 200 : 404));
    });

    public override Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default) => LocalAnswer.To(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var deleted = _folder.Delete(Name, conditions);
        return Response.FromValue(deleted, new LocalResponse(deleted ? 202 : 404));
    });

    private (BlobFacts Facts, FileStream Content) Open() =>
        _folder.Open(Name) ?? throw (_folder.Exists ? BlobRules.BlobNotFound : BlobRules.ContainerNotFound);
}
