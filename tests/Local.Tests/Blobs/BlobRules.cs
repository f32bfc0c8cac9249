using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Messaging.Local.Tests.Blobs;

/// <summary>What any Blob storage has to do for us, told through the client library. A subclass says where the blobs are.</summary>
public abstract partial class BlobRules : IAsyncLifetime
{
    protected BlobContainerClient Container { get; private set; } = null!;

    protected abstract BlobServiceClient Service { get; }

    private static BlobUploadOptions IfNothingIsThere => new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    public virtual async Task InitializeAsync()
    {
        Container = Service.GetBlobContainerClient($"c{Guid.NewGuid():N}");
        await Container.CreateIfNotExistsAsync();
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_blob_comes_back_with_its_type_and_metadata()
    {
        var uploaded = await Upload("in/photo.jpg", "pixels", new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "image/jpeg" },
            Metadata = new Dictionary<string, string> { ["sender"] = "c-1" },
        });

        var (content, details) = await Download("in/photo.jpg");

        content.ShouldBe("pixels");
        (details.ContentType, details.ContentLength, details.ETag).ShouldBe(("image/jpeg", 6, uploaded.ETag));
        details.Metadata["Sender"].ShouldBe("c-1");
    }

    [Fact]
    public async Task A_large_stream_comes_back_as_a_stream()
    {
        var bytes = new byte[3_000_000];
        new Random(7).NextBytes(bytes);
        await Container.GetBlobClient("video").UploadAsync(new MemoryStream(bytes), new BlobUploadOptions(), CancellationToken.None);

        using var download = (await Container.GetBlobClient("video").DownloadStreamingAsync()).Value;
        var copy = new MemoryStream();
        await download.Content.CopyToAsync(copy);

        copy.ToArray().SequenceEqual(bytes).ShouldBeTrue();
        download.Details.ContentType.ShouldBe("application/octet-stream");
    }

    [Fact]
    public async Task An_upload_replaces_what_is_there_unless_told_that_nothing_may_be()
    {
        await Upload("raw", "first", IfNothingIsThere);

        await Refused(() => Upload("raw", "second", IfNothingIsThere), 409, BlobErrorCode.BlobAlreadyExists);
        (await Download("raw")).Content.ShouldBe("first");

        await Upload("raw", "third");
        (await Download("raw")).Content.ShouldBe("third");
    }

    [Fact]
    public async Task An_etag_guards_what_it_was_given_for()
    {
        var first = (await Upload("state", "1")).ETag;
        var second = (await Upload("state", "2", Matching(first))).ETag;

        second.ShouldNotBe(first);
        (await Download("state")).Details.ETag.ShouldBe(second);
        await Refused(() => Upload("state", "3", Matching(first)), 412, BlobErrorCode.ConditionNotMet);
        await Refused(() => Upload("absent", "3", Matching(first)), 412, BlobErrorCode.ConditionNotMet);
        (await Download("state")).Content.ShouldBe("2");
    }

    [Fact]
    public async Task Of_many_uploads_at_once_that_all_want_to_be_first_one_is()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            try
            {
                await Upload("first", $"{number}", IfNothingIsThere);
                return 201;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        }));

        statuses.Order().ShouldBe([201, .. Enumerable.Repeat(409, 19)]);
    }

    [Fact]
    public async Task A_blob_is_deleted_once()
    {
        await Upload("raw", "x");
        var blob = Container.GetBlobClient("raw");

        (await blob.ExistsAsync()).Value.ShouldBeTrue();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeTrue();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeFalse();
        (await blob.ExistsAsync()).Value.ShouldBeFalse();
        await Refused(() => blob.DownloadContentAsync(CancellationToken.None), 404, BlobErrorCode.BlobNotFound);
    }

    [Fact]
    public async Task A_container_has_to_be_made()
    {
        var missing = Service.GetBlobContainerClient("never-made");
        var blob = missing.GetBlobClient("a");

        await Refused(() => blob.UploadAsync(BinaryData.FromString("x"), new BlobUploadOptions()), 404, BlobErrorCode.ContainerNotFound);
        await Refused(() => blob.DownloadContentAsync(CancellationToken.None), 404, BlobErrorCode.ContainerNotFound);
        await Refused(() => Names(missing), 404, BlobErrorCode.ContainerNotFound);
        (await blob.ExistsAsync()).Value.ShouldBeFalse();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("a_b")]
    public Task A_container_has_a_name_of_small_letters_digits_and_single_dashes(string name) =>
        Refused(() => Service.GetBlobContainerClient(name).CreateIfNotExistsAsync(), 400, BlobErrorCode.InvalidResourceName);

    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    public Task The_name_of_a_container_has_3_to_63_characters(int length) =>
        Refused(() => Service.GetBlobContainerClient(new string('a', length)).CreateIfNotExistsAsync(), 400, BlobErrorCode.OutOfRangeInput);

    [Fact]
    public Task The_names_of_metadata_are_identifiers()
    {
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["not-one"] = "x" } };
        return Refused(() => Upload("a", "x", options), 400, BlobErrorCode.InvalidMetadata);
    }

    protected static async Task Refused(Func<Task> request, int status, BlobErrorCode code)
    {
        var failure = await Should.ThrowAsync<RequestFailedException>(request);
        (failure.Status, failure.ErrorCode).ShouldBe((status, code.ToString()));
    }

    protected static async Task<string[]> Names(BlobContainerClient container, string? prefix = null) =>
        [.. await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default).Select(item => item.Name).ToListAsync()];

    protected async Task<BlobContentInfo> Upload(string name, string content, BlobUploadOptions? options = null) =>
        await Container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), options ?? new BlobUploadOptions());

    protected async Task<(string Content, BlobDownloadDetails Details)> Download(string name)
    {
        var result = (await Container.GetBlobClient(name).DownloadContentAsync(CancellationToken.None)).Value;
        return (result.Content.ToString(), result.Details);
    }

    private static BlobUploadOptions Matching(ETag etag) => new() { Conditions = new BlobRequestConditions { IfMatch = etag } };
}
