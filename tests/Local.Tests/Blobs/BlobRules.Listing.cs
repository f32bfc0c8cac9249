using Azure.Storage.Blobs.Models;

namespace Messaging.Local.Tests.Blobs;

public abstract partial class BlobRules
{
    [Fact]
    public async Task Names_may_be_long_and_differ_only_at_the_end_or_in_case()
    {
        var names = new[] { "A", "a", "日本/👋", "a b+c%20d", new string('x', 1023) + "y", new string('x', 1023) + "z" };
        foreach (var name in names)
        {
            await Upload(name, "x");
        }

        (await Names(Container)).ShouldBe(names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Blobs_are_listed_by_prefix_in_order_and_page_by_page()
    {
        foreach (var name in new[] { "b/2", "a/1", "b/1", "b/3", "c" })
        {
            await Upload(name, "x");
        }

        var query = Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "b/", default);
        var pages = await query.AsPages(pageSizeHint: 2).ToListAsync();
        var rest = await query.AsPages(pages[0].ContinuationToken).SingleAsync();

        pages.Select(page => string.Join(' ', page.Values.Select(item => item.Name))).ShouldBe(["b/1 b/2", "b/3"]);
        rest.Values.ShouldHaveSingleItem().Name.ShouldBe("b/3");
    }

    [Fact]
    public async Task A_listing_tells_what_each_blob_is_and_its_metadata_if_asked()
    {
        await Upload("a", "four", new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string> { ["k"] = "v" },
        });

        var plain = await Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).SingleAsync();
        var full = await Container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, default).SingleAsync();

        (plain.Properties.ContentLength, plain.Properties.ContentType).ShouldBe((4, "text/plain"));
        (plain.Metadata ?? new Dictionary<string, string>()).ShouldBeEmpty();
        full.Metadata["k"].ShouldBe("v");
    }
}
