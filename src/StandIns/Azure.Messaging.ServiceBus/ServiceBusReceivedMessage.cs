#nullable disable
namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage()
    {
    }

    public BinaryData Body { get; internal init; }

    public string MessageId { get; internal init; }

    public string SessionId { get; internal init; }

    public TimeSpan TimeToLive { get; internal init; }

    public string CorrelationId { get; internal init; }

    public string Subject { get; internal init; }

    public string ContentType { get; internal init; }

    public DateTimeOffset ScheduledEnqueueTime { get; internal init; }

    public IReadOnlyDictionary<string, object> ApplicationProperties { get; internal init; }

    public string LockToken { get; internal init; }

    public int DeliveryCount { get; internal init; }

    public DateTimeOffset LockedUntil { get; internal init; }

    public long SequenceNumber { get; internal init; }

    public string DeadLetterSource { get; internal init; }

    public string DeadLetterReason => ApplicationProperties.TryGetValue("DeadLetterReason", out var reason) ? reason as string : null;

    public string DeadLetterErrorDescription =>
        ApplicationProperties.TryGetValue("DeadLetterErrorDescription", out var description) ? description as string : null;

    public DateTimeOffset EnqueuedTime { get; internal init; }

    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime ? DateTimeOffset.MaxValue : EnqueuedTime + TimeToLive;

    public ServiceBusMessageState State { get; internal init; }

    public override string ToString() => $"{{MessageId:{MessageId}}}";
}
