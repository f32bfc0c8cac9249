using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Blobs;
using Messaging.Local.Engine;

namespace Messaging.Local.Tests.Blobs;

/// <summary>What the local blobs promise beyond the rules of the service.</summary>
public sealed class LocalBlobTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-blobs-").FullName;
    private readonly VirtualTime _time = new(new Quiet(), Start);
    private readonly BlobContainerClient _media;

    public LocalBlobTests()
    {
        _media = Open();
        _media.CreateIfNotExistsAsync().GetAwaiter().GetResult();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_blob_is_there_after_a_restart_with_the_time_of_the_given_clock()
    {
        await Upload("raw", "x");

        var reopened = (await Open().GetBlobClient("raw").DownloadContentAsync(CancellationToken.None)).Value;

        (reopened.Content.ToString(), reopened.Details.CreatedOn).ShouldBe(("x", Start));
    }

    [Fact]
    public async Task Nothing_stays_of_a_deleted_blob()
    {
        await Upload("raw", "x");

        await _media.GetBlobClient("raw").DeleteIfExistsAsync();

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
    public async Task What_an_ended_process_left_half_written_is_cleared_away()
    {
        await Upload("raw", "x");
        await File.WriteAllTextAsync(Path.Combine(_folder, "media", "half.tmp"), "y");

        var items = await Open().GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).ToListAsync();

        items.ShouldHaveSingleItem().Name.ShouldBe("raw");
        Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private BlobContainerClient Open() => new LocalBlobServiceClient(_folder, _time).GetBlobContainerClient("media");

    private async Task Upload(string name, string content) =>
        await _media.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), new BlobUploadOptions());
}
