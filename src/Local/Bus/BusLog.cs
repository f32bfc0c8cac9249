using Microsoft.Extensions.Logging;

namespace Messaging.Local.Bus;

internal static partial class BusLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Queue}: message {SequenceNumber} was not handled in delivery {Delivery}")]
    public static partial void DeliveryFailed(this ILogger log, string queue, long sequenceNumber, int delivery, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Queue}: its storage failed")]
    public static partial void QueueFailed(this ILogger log, string queue, Exception failure);
}
