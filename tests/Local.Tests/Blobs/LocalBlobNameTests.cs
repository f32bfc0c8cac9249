using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Messaging.Local.Blobs;

namespace Messaging.Local.Tests.Blobs;

/// <summary>Whatever a blob or a container is called, its files are where they belong.</summary>
public sealed class LocalBlobNameTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-blobs-").FullName;
    private readonly LocalBlobServiceClient _service;
    private readonly BlobContainerClient _container;

    public LocalBlobNameTests()
    {
        _service = new LocalBlobServiceClient(Path.Combine(_folder, "blobs"), TimeProvider.System);
        _container = _service.GetBlobContainerClient("media");
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

        (await _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).SingleAsync()).Name.ShouldBe(name);
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ShouldAllBe(file => Path.GetDirectoryName(file) == Path.Combine(_folder, "blobs", "media"));
    }

    [Fact]
    public async Task No_two_names_are_one_file_where_case_does_not_count()
    {
        var names = new[] { "A", "a", new string('x', 1023) + "y", new string('x', 1023) + "z" };
        foreach (var name in names)
        {
            await Upload(name);
        }

        Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories)
            .Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Length);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("../a")]
    public async Task A_container_is_not_called_like_a_way_out(string name)
    {
        var refused = await Should.ThrowAsync<RequestFailedException>(() => _service.GetBlobContainerClient(name).CreateIfNotExistsAsync());

        (refused.Status, refused.ErrorCode).ShouldBe((400, BlobErrorCode.InvalidResourceName.ToString()));
    }

    private async Task Upload(string name) =>
        await _container.GetBlobClient(name).UploadAsync(BinaryData.FromString("x"), new BlobUploadOptions());
}
