using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Functions.Tests.Events;

/// <summary>The host's own way to the bus, with somebody who notes what goes by.</summary>
internal sealed class Overheard
{
    private readonly ConcurrentQueue<ServiceBusMessage> _messages = new();

    public IReadOnlyList<ServiceBusMessage> Messages => [.. _messages];

    public IEnumerable<string> Types => _messages.Select(message => message.Subject);

    /// <summary>Whether nothing reaches the bus.</summary>
    public bool Down { get; set; }

    /// <summary>The way to the bus that is not overheard.</summary>
    public ServiceBusSender Sender { get; private set; } = null!;

    public void Listen(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(ServiceBusSender)).ImplementationFactory!;
        services.AddSingleton<ServiceBusSender>(provider =>
        {
            Sender = (ServiceBusSender)inner(provider);
            return new Ear(this);
        });
    }

    private sealed class Ear(Overheard heard) : ServiceBusSender
    {
        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            if (heard.Down)
            {
                throw new ServiceBusException(isTransient: true, "Nobody is there.");
            }

            var sent = messages.ToList();
            sent.ForEach(heard._messages.Enqueue);
            return heard.Sender.SendMessagesAsync(sent, cancellationToken);
        }

        [SuppressMessage("Usage", "CA2215", Justification = "The base closes a connection, and there is none.")]
        public override ValueTask DisposeAsync() => heard.Sender.DisposeAsync();
    }
}
