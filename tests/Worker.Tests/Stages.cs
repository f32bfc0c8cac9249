using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Worker.Tests.Host;

namespace Messaging.Worker.Tests;

/// <summary>The product twice: the genuine worker on Azure's own extension and storage, as far as they run here, and the local host. Each has vendors of its own.</summary>
public sealed class Stages : IAsyncLifetime
{
    /// <summary>Always open, so that no hour makes a difference; solved tickets are over while a test can wait for it; and one account has a bot that asks another system.</summary>
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Messaging:Hours:support:Week"] = "always",
        ["Messaging:ReopenFor"] = "00:00:03",
        ["Messaging:Accounts:1:Flow"] = "vip-routing",
    };

    private ServedHost? _local;

    internal FunctionsHost Host { get; private set; } = null!;

    internal Stage Genuine { get; private set; } = null!;

    internal Stage Local { get; private set; } = null!;

    internal TableServiceClient Tables { get; } = new(AzuriteStorage.ConnectionString);

    public async Task InitializeAsync()
    {
        if (Tables.Query(table => table.Name == MessagingTables.Names[0]).Any())
        {
            throw new InvalidOperationException("There are conversations on this Azurite already: these tests want one that nobody else uses, as ./test starts it.");
        }

        Host = await FunctionsHost.Start(AzuriteStorage.ConnectionString, Settings);
        Genuine = new Stage(Host.Url, Host.Vendors);
        _local = await ServedHost.Start(Settings);
        Local = new Stage(_local.Url, _local.Vendors);
    }

    public async Task DisposeAsync()
    {
        Genuine?.Dispose();
        Local?.Dispose();
        await (_local?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}

[CollectionDefinition(nameof(Stages))]
public sealed class UsesStages : ICollectionFixture<Stages>;
