using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Bus;

/// <summary>How the messages of a queue are handled.</summary>
/// <param name="Handle">Given as many messages as belong together.</param>
/// <param name="CallsAtOnce">Calls of the handler that run at the same time.</param>
/// <param name="MessagesPerCall">Messages that a call takes at most.</param>
/// <param name="Sessions">Whether the messages of one session are handled one after the other.</param>
internal sealed record Handling(
    Func<ServiceBusReceivedMessage[], CancellationToken, Task> Handle,
    int CallsAtOnce,
    int MessagesPerCall,
    bool Sessions)
{
    public static Handling OfOne(Func<ServiceBusReceivedMessage, CancellationToken, Task> handle, bool sessions) =>
        new((messages, stopping) => handle(messages[0], stopping), BusRules.CallsAtOnce, 1, sessions);

    /// <summary>One call at a time: what is sent meanwhile makes up the next.</summary>
    public static Handling OfMany(Func<ServiceBusReceivedMessage[], CancellationToken, Task> handle) =>
        new(handle, 1, BusRules.MessagesPerBatch, Sessions: false);
}
