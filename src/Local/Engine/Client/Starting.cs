using System.Text.Json;
using DurableTask.Core.Exceptions;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Client;

/// <summary>Makes new instances, and replaces old ones where that is allowed.</summary>
internal sealed class Starting(DurableStore store, TimerQueue timers, InstanceWatch watch, TimeProvider time, EngineOptions engine)
{
    /// <summary>False when an instance that has not ended must be terminated first.</summary>
    public async Task<bool> TryStartAsync(string id, string orchestrator, string? input, StartOrchestrationOptions? options)
    {
        var untouchable = Deduplication.StatusesOf(options);
        var now = time.GetUtcNow().UtcTicks;
        var started = await store.Write(session =>
        {
            if (!TryMakeRoom(session, id, untouchable))
            {
                return null;
            }

            var version = options?.Version?.Version ?? engine.DefaultVersion;
            var instance = new NewInstance(store.NextKey(), id, orchestrator, version, input, options?.StartAt?.UtcTicks ?? now)
            {
                Tags = options is { Tags.Count: > 0 } ? JsonSerializer.Serialize(options.Tags) : null,
            };
            InstanceTable.Insert(session, instance, now);
            return instance;
        });

        if (started is not null)
        {
            timers.Arm(started.StartTimer);
            watch.Changed(id);
        }

        return started is not null;
    }

    private static bool TryMakeRoom(Session session, string id, IReadOnlySet<OrchestrationRuntimeStatus> untouchable)
    {
        if (InstanceTable.Find(session, id) is not { } existing)
        {
            return true;
        }

        if (untouchable.Contains(existing.Status))
        {
            throw new OrchestrationAlreadyExistsException($"An orchestration '{id}' already exists; it is {existing.Status}.");
        }

        if (!existing.Status.IsTerminal())
        {
            return false;
        }

        InstanceTable.Delete(session, existing.Key);
        return true;
    }
}
