using Messaging.Providers;

namespace Messaging.Functions.Settings;

/// <summary>The credentials of the accounts, as the providers declare them.</summary>
internal static class SecretSettings
{
    private const string Section = "Messaging:Accounts:{n}:Secrets";

    private static readonly Dictionary<IProvider, IReadOnlyList<Setting<string>>> ByProvider = ProviderCatalogue.All.ToDictionary(
        provider => provider, provider => (IReadOnlyList<Setting<string>>)[.. provider.Secrets.Select(secret => Of(provider, secret))]);

    public static IReadOnlyList<Setting> All { get; } = [.. ProviderCatalogue.All.SelectMany(provider => ByProvider[provider])];

    public static Setting<string> Named(string provider, string secret) =>
        ByProvider[ProviderCatalogue.Named(provider)].First(setting => setting.Name.EndsWith($":{secret}", StringComparison.Ordinal));

    public static IReadOnlyDictionary<string, string> Read(SettingsReading settings, string n, IProvider provider)
    {
        var section = Section.Replace("{n}", n, StringComparison.Ordinal);
        var known = provider.Secrets.Select(secret => secret.Name).ToList();
        foreach (var other in settings.Names(section).Except(known, StringComparer.OrdinalIgnoreCase))
        {
            settings.Wrong($"{section}:{other}", $"{provider.Name} knows no such secret.{Nearest.Hint(other, known)}");
        }

        return known.Zip(ByProvider[provider], (name, setting) => (name, value: settings.Get(setting, n)))
            .Where(secret => secret.value is not null)
            .ToDictionary(secret => secret.name, secret => secret.value!, StringComparer.OrdinalIgnoreCase);
    }

    private static Setting<string> Of(IProvider provider, ProviderSecret secret) => new(
        $"{Section}:{secret.Name}", KindOf(secret), $"at {provider.Name}, {secret.What}", secret.Example ?? "***")
    {
        Need = secret.IsOptional ? Need.Optional : Need.Everywhere,
        IsSecret = !secret.IsPublic,
    };

    private static Kind<string> KindOf(ProviderSecret secret) =>
        secret.Form is var (expected, holds) ? Kinds.Of<string>(expected, text => holds(text) ? text : null) : Kinds.Text;
}
