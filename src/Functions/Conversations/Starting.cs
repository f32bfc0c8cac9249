using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

/// <summary>Starts orchestrations under ids that are used once.</summary>
internal static class Starting
{
    /// <summary>False when there is one already. The statuses of one that is left alone have to be spelled out: whatever is not among them would be replaced.</summary>
    /// <param name="client">Starts it.</param>
    /// <param name="name">Which orchestration.</param>
    /// <param name="id">Its id.</param>
    /// <param name="input">Its input.</param>
    /// <param name="kept">The statuses in which one is left alone; every one unless given.</param>
    /// <param name="cancellation">When there is no time left.</param>
    public static async Task<bool> TryStartAsync(
        this DurableTaskClient client, string name, string id, object input, IReadOnlyList<OrchestrationRuntimeStatus>? kept = null, CancellationToken cancellation = default)
    {
        try
        {
            var options = new StartOrchestrationOptions(id).WithDedupeStatuses([.. kept ?? StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
            await client.ScheduleNewOrchestrationInstanceAsync(name, input, options, cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }
}
