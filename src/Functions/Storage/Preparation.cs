using Messaging.Functions.Flows;
using Messaging.Functions.Media;
using Microsoft.Extensions.Hosting;

namespace Messaging.Functions.Storage;

/// <summary>What must be there before the first message: settings, tables, containers, and the flows of this deployment.</summary>
public sealed class Preparation(MessagingTables tables, QuarantineStore quarantine, MediaStore media, FlowStore flows, FlowNeeds needs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        needs.Check();
        await Task.WhenAll(tables.CreateAsync(cancellationToken), quarantine.CreateAsync(cancellationToken), media.CreateAsync(cancellationToken));
        await flows.Keep();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
