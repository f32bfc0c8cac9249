using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Messaging.Local.Engine;

public sealed record EngineOptions
{
    /// <summary>The name of the client, as a task hub has one.</summary>
    public string HubName { get; init; } = "local";

    /// <summary>Waiting executions that stay in memory, so that waking them needs no replay.</summary>
    public int LiveExecutions { get; init; } = 10_000;

    /// <summary>Activities that run at the same time; the others wait for their turn. Mostly they await a commit or a provider: the more of them there are, the more share a commit.</summary>
    public int ConcurrentActivities { get; init; } = 1_024;

    /// <summary>Messages that one episode takes at most.</summary>
    public int MessagesPerEpisode { get; init; } = 100;

    /// <summary>How long a graceful stop waits for activities that run: longer than a provider may keep one waiting.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>The version of instances that are started without one, and of this process.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    public VersionMatchStrategy VersionMatch { get; init; }

    public VersionFailureStrategy VersionFailure { get; init; }

    public DataConverter Converter { get; init; } = JsonDataConverter.Default;

    /// <summary>When set, the engine does everything to its orchestrators that the genuine service may do on a bad day.</summary>
    public Hostility? Hostile { get; init; }
}
