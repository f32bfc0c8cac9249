using Messaging.Local.Engine.Replay;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Tables;

/// <summary>The row of an instance as its turns know it; changed only after the commit that changes the row.</summary>
internal sealed class InstanceState
{
    public required long Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ParentLink? Parent { get; init; }

    public required string Version { get; set; }

    public required string? Input { get; set; }

    public required OrchestrationRuntimeStatus Status { get; set; }

    /// <summary>Counts ContinueAsNew, so that an answer to an earlier execution is not taken for one to this.</summary>
    public required int Generation { get; set; }

    public required string? CustomStatus { get; set; }

    /// <summary>Pieces of history written so far.</summary>
    public required int Chunks { get; set; }

    public ExecutionIdentity Identity => new(
        Id, Name, Version, Input, Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.InstanceId) : null);
}

internal sealed record ParentLink(long Key, int Generation, int Task, string Name, string InstanceId);
