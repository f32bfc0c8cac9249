using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine;

internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The engine could not go on with instance {Key}; it stops")]
    public static partial void TurnFailed(ILogger logger, Exception exception, long key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {Activity} of {InstanceId} failed")]
    public static partial void ActivityFailed(ILogger logger, Exception exception, string activity, string instanceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Orchestrator} {InstanceId} left its thread; it fails with the next event")]
    public static partial void LeftItsThread(ILogger logger, string orchestrator, string instanceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Orchestrator} {InstanceId} failed: {Type}")]
    public static partial void OrchestrationFailed(ILogger logger, string orchestrator, string instanceId, string type);
}
