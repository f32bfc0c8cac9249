using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Tables;

internal static class Statuses
{
    public static bool IsTerminal(this OrchestrationRuntimeStatus status) =>
        status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
