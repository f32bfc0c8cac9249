using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Client;

/// <summary>
/// Which instances a start must not replace. Without a word from the caller these are the ones that have not ended, which
/// is the default of the Functions host; an empty list replaces everything.
/// </summary>
internal static class Deduplication
{
    private static readonly OrchestrationRuntimeStatus[] NotEnded =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public static IReadOnlySet<OrchestrationRuntimeStatus> StatusesOf(StartOrchestrationOptions? options)
    {
        if (options?.DedupeStatuses is not { } names)
        {
            return NotEnded.ToHashSet();
        }

        var statuses = names.Select(Parse).ToHashSet();
        if (statuses.Contains(OrchestrationRuntimeStatus.Terminated) && NotEnded.Any(status => !statuses.Contains(status)))
        {
            throw new ArgumentException(
                "An instance that is terminated must not be replaced, but one that runs may be: it would be terminated, and then be in the way.",
                nameof(options));
        }

        return statuses;
    }

    private static OrchestrationRuntimeStatus Parse(string name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"'{name}' is no status of an orchestration.", nameof(name));
}
