using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Messaging.Local.Bus;
using Messaging.Local.Engine;
using Messaging.Local.Tests.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Local.Tests.Bus;

/// <summary>A bus in virtual time, whose process can be ended and started again.</summary>
internal sealed class BusWorld : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDatabase _temporary = new();
    private readonly Quiet _quiet = new();

    public BusWorld()
    {
        Time = new VirtualTime(_quiet, Start);
        Bus = NewBus();
    }

    public VirtualTime Time { get; }

    public LocalServiceBusClient Bus { get; private set; }

    /// <summary>What was handled, in the order of handling.</summary>
    public ConcurrentQueue<ServiceBusReceivedMessage> Received { get; } = new();

    public string[] Bodies => [.. Received.Select(message => message.Body.ToString())];

    /// <summary>Keeps what it is given and, unless told otherwise, is content with it.</summary>
    public Func<ServiceBusReceivedMessage, CancellationToken, Task> Handler(Func<ServiceBusReceivedMessage, Task>? then = null) =>
        async (message, stopping) =>
        {
            Received.Enqueue(message);
            await (then?.Invoke(message) ?? Task.CompletedTask).WaitAsync(stopping);
        };

    public async Task Send(string entity, params ServiceBusMessage[] messages) =>
        await Bus.CreateSender(entity).SendMessagesAsync(messages);

    public Task Settle() => Time.SettleAsync();

    public async Task Restart()
    {
        await Bus.DisposeAsync();
        _temporary.Reopen();
        Bus = NewBus();
    }

    /// <summary>As after the end of the process: no handler has come to its end, and the database knows nothing of it.</summary>
    public void RestartWithoutEnding() => Bus = NewBus();

    /// <summary>The handlers of the bus that was come to their end, but it can no longer write that down.</summary>
    public void RestartWithoutStorage()
    {
        _temporary.Reopen();
        Bus = NewBus();
    }

    public void Dispose()
    {
        Bus.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _temporary.Dispose();
    }

    private LocalServiceBusClient NewBus() => new(_temporary.Database, Time, _quiet, NullLogger<LocalServiceBusClient>.Instance);
}
