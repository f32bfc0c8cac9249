using System.Text.Json.Nodes;

namespace Messaging.Infra.Tests.Reading;

/// <summary>The settings of an app or a slot: a text where it is known, an expression where only Azure can know it.</summary>
internal static class AppSettings
{
    /// <summary>By the name of the site or slot.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Expression>> Of(Deployment deployment) =>
        deployment.Resources.Where(resource => resource.Name.EndsWith("/appsettings", StringComparison.Ordinal))
            .ToDictionary(resource => resource.Name[..resource.Name.LastIndexOf('/')], Read);

    // The last of two that have the same name counts, as in a union.
    private static IReadOnlyDictionary<string, Expression> Read(Resource resource) => resource.Properties switch
    {
        JsonValue text => Expression.Parse(text.ToString()).Members().GroupBy(member => member.Name)
            .ToDictionary(same => same.Key, same => same.Last().Value),
        _ => throw new FormatException($"{resource.Name} has no settings that can be read"),
    };
}
