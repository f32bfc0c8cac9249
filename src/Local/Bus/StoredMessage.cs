using Azure.Messaging.ServiceBus;
using Messaging.Local.Store;

namespace Messaging.Local.Bus;

/// <summary>A row of the bus, as <see cref="BusSchema.SelectReady"/> gives it.</summary>
internal sealed record StoredMessage(
    long Sequence,
    DateTimeOffset ReadyAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset ScheduledAt,
    int Deliveries,
    string? MessageId,
    string? SessionId,
    string? CorrelationId,
    string? Subject,
    string? ContentType,
    byte[] Properties,
    byte[] Body)
{
    public static long SequenceOf(Statement row) => row.Long(0);

    public static string? SessionOf(Statement row) => row.TextOrNull(6);

    public static StoredMessage From(Statement row) => new(
        SequenceOf(row),
        Moment(row.Long(1)),
        row.LongOrNull(2) is { } expiry ? Moment(expiry) : null,
        Moment(row.Long(3)),
        (int)row.Long(4),
        row.TextOrNull(5),
        SessionOf(row),
        row.TextOrNull(7),
        row.TextOrNull(8),
        row.TextOrNull(9),
        row.Blob(10),
        row.Blob(11));

    public ServiceBusReceivedMessage Deliver(Guid token, DateTimeOffset lockedUntil) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromBytes(Body),
            messageId: MessageId,
            sessionId: SessionId,
            timeToLive: ExpiresAt is { } expiry ? expiry - ReadyAt : TimeSpan.MaxValue,
            correlationId: CorrelationId,
            subject: Subject,
            contentType: ContentType,
            scheduledEnqueueTime: ScheduledAt,
            properties: BusProperties.Decode(Properties),
            lockTokenGuid: token,
            deliveryCount: Deliveries + 1,
            lockedUntil: lockedUntil,
            sequenceNumber: Sequence,
            enqueuedTime: ReadyAt);

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
