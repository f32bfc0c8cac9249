namespace Messaging.Providers;
/// <summary>All providers.</summary>
public static class ProviderCatalogue
{
    /// <summary>All.</summary>
    public static IReadOnlyList<IProvider> All { get; } = [];
    /// <summary>By name.</summary>
    /// <param name="name">Name.</param>
    public static IProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);
}
