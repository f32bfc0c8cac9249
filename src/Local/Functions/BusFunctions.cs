using Azure.Messaging.ServiceBus;
using Messaging.Local.Bus;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Local.Functions;

/// <summary>Feeds functions that read a queue or a subscription of the bus.</summary>
internal static class BusFunctions
{
    public static void AddFunctions(this LocalServiceBusClient bus, FunctionCatalogue catalogue, IServiceProvider services)
    {
        foreach (var (function, trigger) in catalogue.With<ServiceBusTriggerAttribute>())
        {
            bus.Subscribe(
                trigger.QueueName ?? trigger.TopicName!,
                trigger.SubscriptionName,
                (message, cancellation) => function.Run(services, [.. function.Parameters.Select(parameter => Bind(function, parameter, message, cancellation))]),
                trigger.IsSessionsEnabled);
        }
    }

    private static object Bind(FoundFunction function, System.Reflection.ParameterInfo parameter, ServiceBusReceivedMessage message, CancellationToken cancellation) =>
        parameter == function.TriggerParameter ? message
        : parameter.ParameterType == typeof(CancellationToken) ? cancellation
        : throw new InvalidOperationException($"Function {function.Name}: parameter {parameter.Name} cannot be bound.");
}
