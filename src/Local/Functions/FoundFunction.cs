using System.Reflection;
using Messaging.Local.Engine;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Local.Functions;

/// <summary>One function: its name, its trigger, and how to run it.</summary>
public sealed class FoundFunction
{
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _factory;
    private readonly Func<Task, object?> _result;

    private FoundFunction(string name, MethodInfo method, ParameterInfo trigger, TriggerBindingAttribute attribute)
    {
        Name = name;
        Trigger = attribute;
        TriggerParameter = trigger;
        Parameters = method.GetParameters();
        _invoker = MethodInvoker.Create(method);
        _factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
        _result = TaskResults.Of(method.ReturnType);
    }

    public string Name { get; }

    public TriggerBindingAttribute Trigger { get; }

    public ParameterInfo TriggerParameter { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    public static FoundFunction Of(string name, MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<TriggerBindingAttribute>() is { } trigger)
            {
                return new FoundFunction(name, method, parameter, trigger);
            }
        }

        throw new InvalidOperationException($"Function {name} has no trigger.");
    }

    /// <summary>Whoever calls counts as busy himself, an HTTP request's sender among them.</summary>
    public async Task<object?> Run(IServiceProvider services, object?[] arguments)
    {
        Quiet.BeginWork();
        var instance = _factory?.Invoke(services, null);
        if (_invoker.Invoke(instance, arguments.AsSpan()) is not Task task)
        {
            throw new InvalidOperationException($"Function {Name} returns no task.");
        }

        await task;
        return _result(task);
    }
}
