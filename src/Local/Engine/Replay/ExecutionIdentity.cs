using Microsoft.DurableTask;

namespace Messaging.Local.Engine.Replay;

/// <summary>What an execution knows of itself from its first moment.</summary>
internal sealed record ExecutionIdentity(
    string InstanceId, string Name, string Version, string? Input, ParentOrchestrationInstance? Parent);
