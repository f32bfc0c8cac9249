using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

/// <summary>One attempt to have messages handled, which are settled together; the claim tells it from earlier and later attempts.</summary>
internal sealed record Delivery(long Claim, ServiceBusReceivedMessage[] Messages);

/// <summary>What a queue gave when it was asked for work.</summary>
internal sealed record Claimed(IReadOnlyList<Delivery> Deliveries, bool LeftDeadLetters)
{
    public int Messages => Deliveries.Sum(delivery => delivery.Messages.Length);
}
