using Azure.Storage.Blobs;
using Messaging.Local.Tests.Blobs;
using Messaging.Shared;

namespace Messaging.Local.Tests.Azurite;

public sealed class AzuriteBlobRules : BlobRules
{
    protected override BlobServiceClient Service { get; } = new(AzuriteStorage.ConnectionString);

    public override async Task DisposeAsync() => await Container.DeleteAsync();
}
