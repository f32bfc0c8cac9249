using System.Net.Http.Headers;
using System.Text;
using Messaging.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Calls;

/// <summary>Secrets by the names that flows and connectors use: Messaging:Credentials:crm:Bearer, or User and Password. Known only where they are put on the wire.</summary>
public sealed class Credentials
{
    private const string Section = "Messaging:Credentials";

    private readonly Dictionary<string, AuthenticationHeaderValue> _headers;

    public Credentials(IConfiguration configuration) => _headers = configuration.GetSection(Section).GetChildren()
        .ToDictionary(section => section.Key, Header, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where credentials are configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    public bool Has(string name) => _headers.ContainsKey(name);

    public bool TryApply(string name, HttpRequestMessage request)
    {
        if (!_headers.TryGetValue(name, out var header))
        {
            return false;
        }

        request.Headers.Authorization = header;
        return true;
    }

    private static AuthenticationHeaderValue Header(IConfigurationSection section)
    {
        if (section["Bearer"] is { Length: > 0 } token)
        {
            return new AuthenticationHeaderValue("Bearer", token);
        }

        return section["User"] is { Length: > 0 } user
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{section["Password"]}")))
            : throw new SettingException(section.Path, "needs Bearer, or User and Password");
    }
}
