using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Blobs;

namespace Messaging.Local.Tests.Blobs;

public sealed class BlobNameTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-blobs-").FullName;
    private readonly BlobContainerClient _container;

    public BlobNameTests()
    {
        _container = new LocalBlobServiceClient(Path.Combine(_folder, "blobs"), TimeProvider.System).GetBlobContainerClient("media");
        _container.CreateIfNotExistsAsync().GetAwaiter().GetResult();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a\\b:c*d?.txt")]
    [InlineData("日本/👋")]
    [InlineData("nul\0char")]
    public async Task Any_name_stays_inside_the_container(string name)
    {
        await Upload(name);

        (await Names()).ShouldBe([name]);
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ShouldAllBe(file => Path.GetDirectoryName(file) == Path.Combine(_folder, "blobs", "media"));
    }

    [Fact]
    public async Task Names_may_be_long_and_differ_only_at_the_end_or_in_case()
    {
        var names = new[] { "A", "a", new string('x', 1023) + "y", new string('x', 1023) + "z" };
        foreach (var name in names)
        {
            await Upload(name);
        }

        (await Names()).ShouldBe(names.Order(StringComparer.Ordinal));
        Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories)
            .Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Length);
    }

    [Fact]
    public async Task Blobs_are_listed_by_prefix_in_order_and_page_by_page()
    {
        foreach (var name in new[] { "b/2", "a/1", "b/1", "b/3", "c" })
        {
            await Upload(name);
        }

        var query = _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "b/", default);
        var pages = await query.AsPages(pageSizeHint: 2).ToListAsync();
        var rest = await query.AsPages(pages[0].ContinuationToken).SingleAsync();

        pages.Select(page => string.Join(' ', page.Values.Select(item => item.Name))).ShouldBe(["b/1 b/2", "b/3"]);
        rest.Values.ShouldHaveSingleItem().Name.ShouldBe("b/3");
    }

    [Fact]
    public async Task A_listing_tells_what_each_blob_is_and_its_metadata_if_asked()
    {
        await _container.GetBlobClient("a").UploadAsync(BinaryData.FromString("four"), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string> { ["k"] = "v" },
        });

        var plain = await _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).SingleAsync();
        var full = await _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, default).SingleAsync();

        (plain.Properties.ContentLength, plain.Properties.ContentType, plain.Metadata).ShouldBe((4, "text/plain", null));
        full.Metadata["k"].ShouldBe("v");
    }

    private async Task Upload(string name) =>
        await _container.GetBlobClient(name).UploadAsync(BinaryData.FromString("x"), new BlobUploadOptions());

    private async Task<string[]> Names() =>
        [.. await _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).Select(item => item.Name).ToListAsync()];
}
