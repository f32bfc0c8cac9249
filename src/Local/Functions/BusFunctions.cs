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
            var entity = trigger.QueueName ?? trigger.TopicName!;
            if (trigger.IsBatched)
            {
                bus.SubscribeBatched(entity, trigger.SubscriptionName, (messages, cancellation) => Run(function, services, messages, cancellation));
            }
            else
            {
                bus.Subscribe(entity, trigger.SubscriptionName, (message, cancellation) => Run(function, services, message, cancellation), trigger.IsSessionsEnabled);
            }
        }
    }

    private static Task<object?> Run(FoundFunction function, IServiceProvider services, object received, CancellationToken cancellation) =>
        function.Run(services, [.. function.Parameters.Select(parameter => Bind(function, parameter, received, cancellation))]);

    private static object Bind(FoundFunction function, System.Reflection.ParameterInfo parameter, object received, CancellationToken cancellation) =>
        parameter == function.TriggerParameter ? received
        : parameter.ParameterType == typeof(CancellationToken) ? cancellation
        : throw new InvalidOperationException($"Function {function.Name}: parameter {parameter.Name} cannot be bound.");
}
