using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Functions;

/// <summary>Serves HTTP-triggered functions: route, methods, and parameters by name, as in the Azure host with an empty route prefix.</summary>
internal static class HttpFunctions
{
    private static readonly string[] AnyMethod = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    public static void MapFunctions(this IEndpointRouteBuilder routes, FunctionCatalogue catalogue, DurableTaskClient durable)
    {
        foreach (var (function, trigger) in catalogue.With<HttpTriggerAttribute>())
        {
            var methods = trigger.Methods is { Length: > 0 } named ? named.Select(method => method.ToUpperInvariant()) : AnyMethod;
            var bindings = function.Parameters.Select(parameter => HttpBinding.Of(function, parameter, durable)).ToArray();
            routes.MapMethods("/" + (trigger.Route ?? function.Name), methods, context => Run(function, bindings, context));
        }
    }

    private static async Task Run(FoundFunction function, Func<HttpContext, object?>[] bindings, HttpContext context)
    {
        var arguments = Array.ConvertAll(bindings, binding => binding(context));
        switch (await function.Run(context.RequestServices, arguments))
        {
            case IResult result:
                await result.ExecuteAsync(context);
                break;
            case var other:
                throw new InvalidOperationException($"Function {function.Name} returned {other?.GetType().Name ?? "nothing"}; an HTTP function returns an IResult.");
        }
    }
}

internal static class HttpBinding
{
    public static Func<HttpContext, object?> Of(FoundFunction function, System.Reflection.ParameterInfo parameter, DurableTaskClient durable)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return context => context.Request;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context => context.RequestAborted;
        }

        if (parameter.ParameterType == typeof(DurableTaskClient))
        {
            return _ => durable;
        }

        var name = parameter.Name!;
        return parameter.ParameterType == typeof(string)
            ? context => Convert.ToString(context.GetRouteValue(name), CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Function {function.Name}: parameter {name} of type {parameter.ParameterType.Name} cannot be bound.");
    }
}
