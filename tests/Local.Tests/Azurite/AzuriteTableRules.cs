using Azure.Data.Tables;
using Messaging.Local.Tests.Tables;
using Messaging.Shared;

namespace Messaging.Local.Tests.Azurite;

public sealed class AzuriteTableRules : TableRules
{
    protected override TableServiceClient Service { get; } = new(AzuriteStorage.ConnectionString);

    public override async Task DisposeAsync() => await Table.DeleteAsync();
}
