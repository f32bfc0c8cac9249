using Azure;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Responses;

namespace Messaging.Local.Blobs;

/// <summary>The blobs of a container whose names begin alike, page by page; a page's token is the last name on it.</summary>
internal sealed class BlobListing(BlobFolder folder, string prefix, bool withMetadata, CancellationToken cancellation)
    : AsyncPageable<BlobItem>(cancellation)
{
    private const int BlobsPerPage = 5000;

    public override IAsyncEnumerable<Page<BlobItem>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, Math.Clamp(pageSizeHint ?? BlobsPerPage, 1, BlobsPerPage)).ToAsyncEnumerable();

    private IEnumerable<Page<BlobItem>> Pages(string? after, int size)
    {
        do
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (!folder.Exists)
            {
                throw BlobRules.ContainerNotFound;
            }

            var last = after;
            var rest = folder.List(prefix).SkipWhile(facts => string.CompareOrdinal(facts.Name, last) <= 0).Take(size + 1).ToList();
            var page = rest.Take(size).Select(facts => facts.ToItem(withMetadata)).ToList();
            after = rest.Count > size ? page[^1].Name : null;
            yield return Page<BlobItem>.FromValues(page, after, new LocalResponse(200));
        }
        while (after is not null);
    }
}
