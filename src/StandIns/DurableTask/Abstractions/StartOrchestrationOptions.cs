using System.Collections.Immutable;

namespace Microsoft.DurableTask;

public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null) =>
        (this.InstanceId, this.StartAt) = (InstanceId, StartAt);

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (InstanceId, StartAt, Tags, Version, DedupeStatuses) =
            (options.InstanceId, options.StartAt, options.Tags, options.Version, options.DedupeStatuses);
    }

    public string? InstanceId { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public TaskVersion? Version { get; init; }

    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
