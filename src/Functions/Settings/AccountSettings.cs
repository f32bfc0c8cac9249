using Messaging.Channels;
using Messaging.Providers;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>Reads the accounts, and refuses to start with a half-configured one, naming the setting.</summary>
public static class AccountSettings
{
    public const string PublicUrl = "Messaging:PublicUrl";
    private const string Section = "Messaging:Accounts";

    internal static IReadOnlyList<Account> Read(IConfiguration configuration)
    {
        var publicUrl = Url(configuration, PublicUrl);
        var accounts = configuration.GetSection(Section).GetChildren().Select(section => Read(section, publicUrl)).ToList();
        if (accounts.Count == 0)
        {
            throw new SettingException(Section, "there is no account; a first one needs Id, Provider, Channel and Handle");
        }

        return accounts.GroupBy(account => account.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new SettingException(Section, $"two accounts are called '{twice.Key}'")
            : accounts;
    }

    private static Account Read(IConfigurationSection section, Uri? publicUrl)
    {
        var id = Id(section);
        var name = Required(section, "Provider");
        var provider = ProviderCatalogue.Find(name)
            ?? throw new SettingException($"{section.Path}:Provider", $"'{name}' is unknown; known are {string.Join(", ", ProviderCatalogue.All.Select(known => known.Name))}");
        var secrets = section.GetSection("Secrets").GetChildren()
            .Where(secret => !string.IsNullOrWhiteSpace(secret.Value))
            .ToDictionary(secret => secret.Key, secret => secret.Value!, StringComparer.OrdinalIgnoreCase);
        if (provider.RequiredSecrets.FirstOrDefault(needed => !secrets.ContainsKey(needed)) is { } missing)
        {
            throw new SettingException($"{section.Path}:Secrets:{missing}", $"is missing; account '{id}' cannot run without it");
        }

        return new Account(id, ChannelOf(section, provider), provider.Name, Required(section, "Handle"))
        {
            Flow = section["Flow"],
            OutsideTemplate = section["OutsideTemplate"],
            Language = section["Language"] ?? "en",
            ApiBase = Url(section, "ApiBase"),
            WebhookUrl = publicUrl is null ? null : new Uri(publicUrl, $"webhooks/{provider.Name}/{id}"),
            Secrets = secrets,
        };
    }

    private static AccountId Id(IConfigurationSection section)
    {
        var text = Required(section, "Id");
        try
        {
            return AccountId.Parse(text);
        }
        catch (FormatException refused)
        {
            throw new SettingException($"{section.Path}:Id", refused.Message);
        }
    }

    private static Channel ChannelOf(IConfigurationSection section, IProvider provider)
    {
        var text = Required(section, "Channel");
        return Enum.TryParse<Channel>(text, ignoreCase: true, out var channel) && provider.Channels.Contains(channel)
            ? channel
            : throw new SettingException($"{section.Path}:Channel", $"'{text}' is not carried by {provider.Name}; it carries {string.Join(", ", provider.Channels)}");
    }

    private static string Required(IConfigurationSection section, string name) => section[name] is { } value && !string.IsNullOrWhiteSpace(value)
        ? value
        : throw new SettingException($"{section.Path}:{name}", "is missing");

    private static Uri? Url(IConfiguration configuration, string name)
    {
        var text = configuration[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var path = configuration is IConfigurationSection section ? $"{section.Path}:{name}" : name;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new SettingException(path, $"'{text}' is no http or https address");
    }
}
