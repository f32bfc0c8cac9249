using System.Text.Json;
using Messaging.Local.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Functions;

/// <summary>Gives the engine its orchestrations and activities.</summary>
internal static class DurableFunctions
{
    public static void AddFunctions(this DurableEngine engine, FunctionCatalogue catalogue, IServiceProvider services)
    {
        foreach (var (function, trigger) in catalogue.With<OrchestrationTriggerAttribute>())
        {
            engine.AddOrchestrator(trigger.Orchestration ?? function.Name, context => function.Run(services, [context]));
        }

        foreach (var (function, trigger) in catalogue.With<ActivityTriggerAttribute>())
        {
            engine.AddActivity(trigger.Activity ?? function.Name, (call, cancellation) =>
                function.Run(services, [.. function.Parameters.Select(parameter => Bind(function, parameter, call, engine.Client, cancellation))]));
        }
    }

    private static object? Bind(FoundFunction function, System.Reflection.ParameterInfo parameter, ActivityCall call, DurableTaskClient client, CancellationToken cancellation)
    {
        if (parameter == function.TriggerParameter)
        {
            return call.Input is null ? null : JsonSerializer.Deserialize(call.Input, parameter.ParameterType);
        }

        return parameter.ParameterType == typeof(DurableTaskClient) ? client
            : parameter.ParameterType == typeof(CancellationToken) ? cancellation
            : throw new InvalidOperationException($"Activity {function.Name}: parameter {parameter.Name} cannot be bound.");
    }
}
