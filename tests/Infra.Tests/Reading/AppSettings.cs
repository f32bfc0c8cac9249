namespace Messaging.Infra.Tests.Reading;

/// <summary>The settings of an app or a slot. A value in brackets is an expression: only Azure can know it.</summary>
internal static class AppSettings
{
    /// <summary>By the name of the site or slot.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(Deployment deployment) => deployment.Resources
        .Where(resource => resource.Name.EndsWith("/appsettings", StringComparison.Ordinal))
        .ToDictionary(resource => resource.Name[..resource.Name.LastIndexOf('/')], Read);

    public static bool IsKnown(string value) => !value.StartsWith('[');

    private static IReadOnlyDictionary<string, string> Read(Resource resource) =>
        resource.Properties!.AsObject().ToDictionary(setting => setting.Key, setting => setting.Value!.ToString());
}
