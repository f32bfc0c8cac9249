using Microsoft.Extensions.Logging;

namespace Messaging.Local;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} of {Endpoint} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception failure, string method, string endpoint);

    [LoggerMessage(Level = LogLevel.Error, Message = "Timer function {Function} failed")]
    public static partial void TimerFailed(this ILogger logger, Exception failure, string function);
}
