namespace Messaging.Local.Engine;

/// <summary>An activity to run for the orchestration that asked for it; the input as that serialized it, null when it gave none.</summary>
public sealed record ActivityCall(string Name, string InstanceId, string? Input);
