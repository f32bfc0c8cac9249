using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Local.Functions;

/// <summary>The functions of an assembly, found by their attributes as the Azure host finds them.</summary>
public sealed class FunctionCatalogue
{
    private FunctionCatalogue(IReadOnlyList<FoundFunction> all) => All = all;

    public IReadOnlyList<FoundFunction> All { get; }

    public static FunctionCatalogue Of(Assembly assembly)
    {
        var found = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .Select(pair => FoundFunction.Of(pair.Attribute!.Name, pair.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var twice = found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? new FunctionCatalogue(found) : throw new InvalidOperationException($"Two functions are called {twice.Key}.");
    }

    public IEnumerable<(FoundFunction Function, T Trigger)> With<T>()
        where T : Attribute =>
        All.Where(function => function.Trigger is T).Select(function => (function, (T)(Attribute)function.Trigger));
}
