using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

/// <summary>One attempt to have a message handled; the lock tells it from earlier and later attempts.</summary>
internal sealed record Delivery(ServiceBusReceivedMessage Message, Guid Lock);

/// <summary>What a queue gave when it was asked for work.</summary>
internal sealed record Claim(IReadOnlyList<Delivery> Deliveries, bool LeftDeadLetters);
