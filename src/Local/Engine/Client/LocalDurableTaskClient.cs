using Messaging.Local.Engine.Dispatch;
using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Client;

/// <summary>What functions and tests talk to. Everything it sends is committed before its task completes.</summary>
internal sealed class LocalDurableTaskClient(
    string name,
    DurableStore store,
    Dispatcher dispatcher,
    Post post,
    Starting starting,
    Purging purging,
    InstanceReader reader,
    InstanceWatch watch,
    Quiet quiet,
    EngineOptions engine)
    : DurableTaskClient(name)
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        return StartAsync(orchestratorName, engine.Converter.Serialize(input), options, cancellation);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return SendAsync(instanceId, new HistoryEvent.EventRaised(eventName, engine.Converter.Serialize(eventPayload)), cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new HistoryEvent.ExecutionSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new HistoryEvent.ExecutionResumed(reason), cancellation);

    public override async Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        using var busy = quiet.Busy();
        var terminated = new HistoryEvent.ExecutionTerminated(engine.Converter.Serialize(options?.Output));
        await SendAsync(instanceId, terminated, cancellation);
        if (options is { Recursive: true })
        {
            foreach (var child in store.Read(session => InstanceTable.Children(session, InstanceTable.Find(session, instanceId)?.Key ?? 0)))
            {
                await TerminateInstanceAsync(child.Id, options, cancellation);
            }
        }
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, found => found.RuntimeStatus != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, found => found.IsCompleted, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Task.FromResult(reader.Find(instanceId, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create((continuation, size, _) =>
            Task.FromResult(reader.Page(query, continuation ?? query.ContinuationToken, size ?? query.PageSize)));
    }

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        purging.OneAsync(instanceId, options is { Recursive: true });

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        purging.ManyAsync(filter, options is { Recursive: true }, cancellation);

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var old = reader.Find(instanceId, withPayloads: true)
            ?? throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId));
        var options = new StartOrchestrationOptions(restartWithNewInstanceId ? null : instanceId) { DedupeStatuses = [] };
        return await StartAsync(old.Name, old.SerializedInput, options, cancellation);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> StartAsync(
        string orchestrator, string? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var busy = quiet.Busy();
        var id = InstanceIds.Checked(options?.InstanceId ?? Guid.NewGuid().ToString("N"));
        while (!await starting.TryStartAsync(id, orchestrator, input, options))
        {
            await TerminateInstanceAsync(id, "Replaced by a new instance of the same id.", cancellation);
            await WaitForInstanceCompletionAsync(id, cancellation);
        }

        return id;
    }

    private async Task SendAsync(string instanceId, HistoryEvent happened, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        using var busy = quiet.Busy();
        if (engine.Hostile is null && happened is HistoryEvent.EventRaised raised && dispatcher.TryHand(instanceId, raised, out var taken))
        {
            await taken;
            return;
        }

        if (await store.Write(session => post.Send(session, instanceId, happened)) is { } key)
        {
            dispatcher.Wake(key);
        }
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, Func<OrchestrationMetadata, bool> isEnough, bool withPayloads, CancellationToken cancellation)
    {
        while (true)
        {
            var change = watch.NextChange(instanceId);
            var found = reader.Find(instanceId, withPayloads)
                ?? throw new InvalidOperationException($"Orchestration with instanceId '{instanceId}' does not exist");
            if (isEnough(found))
            {
                return found;
            }

            await change.WaitAsync(cancellation);
        }
    }
}
