using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Blobs;
using Messaging.Local.Engine;

namespace Messaging.Local.Tests.Blobs;

public sealed class BlobTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-blobs-").FullName;
    private readonly VirtualTime _time = new(new Quiet(), Start);
    private readonly BlobContainerClient _media;

    public BlobTests()
    {
        _media = Open();
        _media.CreateIfNotExistsAsync().GetAwaiter().GetResult();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_blob_comes_back_with_its_type_and_metadata_also_after_a_restart()
    {
        await Upload("in/photo.jpg", "pixels", new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "image/jpeg" },
            Metadata = new Dictionary<string, string> { ["sender"] = "c-1" },
        });

        var (content, details) = await Download(Open(), "in/photo.jpg");

        content.ShouldBe("pixels");
        (details.ContentType, details.ContentLength, details.CreatedOn).ShouldBe(("image/jpeg", 6, Start));
        details.Metadata["Sender"].ShouldBe("c-1");
    }

    [Fact]
    public async Task A_large_stream_comes_back_as_a_stream()
    {
        var bytes = new byte[3_000_000];
        new Random(7).NextBytes(bytes);
        await _media.GetBlobClient("video").UploadAsync(new MemoryStream(bytes), new BlobUploadOptions(), CancellationToken.None);

        using var download = (await _media.GetBlobClient("video").DownloadStreamingAsync()).Value;
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
        (await Download(_media, "raw")).Content.ShouldBe("first");

        await Upload("raw", "third");
        (await Download(_media, "raw")).Content.ShouldBe("third");
    }

    [Fact]
    public async Task An_etag_guards_what_it_was_given_for()
    {
        var first = (await Upload("state", "1")).ETag;
        var second = (await Upload("state", "2", Matching(first))).ETag;

        second.ShouldNotBe(first);
        (await _media.GetBlobClient("state").DownloadContentAsync(CancellationToken.None)).GetRawResponse().Headers.ETag.ShouldBe(second);
        await Refused(() => Upload("state", "3", Matching(first)), 412, BlobErrorCode.ConditionNotMet);
        await Refused(() => Upload("absent", "3", Matching(first)), 412, BlobErrorCode.ConditionNotMet);
        (await Download(_media, "state")).Content.ShouldBe("2");
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
        var blob = _media.GetBlobClient("raw");

        (await blob.ExistsAsync()).Value.ShouldBeTrue();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeTrue();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeFalse();
        (await blob.ExistsAsync()).Value.ShouldBeFalse();
        await Refused(() => blob.DownloadContentAsync(CancellationToken.None), 404, BlobErrorCode.BlobNotFound);
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_being_read_may_be_replaced_and_deleted()
    {
        await Upload("raw", "old");
        using var reading = (await _media.GetBlobClient("raw").DownloadStreamingAsync()).Value;

        await Upload("raw", "new");
        await _media.GetBlobClient("raw").DeleteIfExistsAsync();

        (await new StreamReader(reading.Content).ReadToEndAsync()).ShouldBe("old");
    }

    [Fact]
    public async Task A_container_has_to_be_made()
    {
        var missing = Open("missing");
        var blob = missing.GetBlobClient("a");

        await Refused(() => blob.UploadAsync(BinaryData.FromString("x"), new BlobUploadOptions()), 404, BlobErrorCode.ContainerNotFound);
        await Refused(() => blob.DownloadContentAsync(CancellationToken.None), 404, BlobErrorCode.ContainerNotFound);
        await Refused(() => Names(missing, ""), 404, BlobErrorCode.ContainerNotFound);
        (await blob.ExistsAsync()).Value.ShouldBeFalse();
        (await blob.DeleteIfExistsAsync()).Value.ShouldBeFalse();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("Upper")]
    [InlineData("a--b")]
    [InlineData("ab")]
    public Task A_container_has_a_name_of_small_letters_digits_and_dashes(string name) =>
        Refused(() => Open(name).CreateIfNotExistsAsync(), 400, BlobErrorCode.InvalidResourceName);

    [Fact]
    public Task The_names_of_metadata_are_identifiers()
    {
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["not-one"] = "x" } };
        return Refused(() => Upload("a", "x", options), 400, BlobErrorCode.InvalidMetadata);
    }

    [Fact]
    public async Task What_an_ended_process_left_half_written_is_cleared_away()
    {
        await Upload("raw", "x");
        await File.WriteAllTextAsync(Path.Combine(_folder, "media", "half.tmp"), "y");

        (await Names(Open(), "")).ShouldBe(["raw"]);

        Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static BlobUploadOptions IfNothingIsThere => new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    private static BlobUploadOptions Matching(ETag etag) => new() { Conditions = new BlobRequestConditions { IfMatch = etag } };

    private static async Task<(string Content, BlobDownloadDetails Details)> Download(BlobContainerClient container, string name)
    {
        var result = (await container.GetBlobClient(name).DownloadContentAsync(CancellationToken.None)).Value;
        return (result.Content.ToString(), result.Details);
    }

    private static async Task Refused(Func<Task> request, int status, BlobErrorCode code)
    {
        var failure = await Should.ThrowAsync<RequestFailedException>(request);
        (failure.Status, failure.ErrorCode).ShouldBe((status, code.ToString()));
    }

    private static async Task<string[]> Names(BlobContainerClient container, string prefix) =>
        [.. await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default).Select(item => item.Name).ToListAsync()];

    private BlobContainerClient Open(string container = "media") =>
        new LocalBlobServiceClient(_folder, _time).GetBlobContainerClient(container);

    private async Task<BlobContentInfo> Upload(string name, string content, BlobUploadOptions? options = null) =>
        await _media.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), options ?? new BlobUploadOptions());
}
