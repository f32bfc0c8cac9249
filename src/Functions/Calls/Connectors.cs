using Messaging.Flows;
using Messaging.Functions.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Messaging.Functions.Calls;

/// <summary>The company's systems by name, as HTTP requests: Messaging:Connectors:crm:Url, Auth, and Map:name = JSONPath. The arguments of the look-up become the query.</summary>
public sealed class Connectors
{
    private const string Section = "Messaging:Connectors";

    private readonly FlowRequests _requests;
    private readonly Dictionary<string, Connector> _byName;

    public Connectors(IConfiguration configuration, FlowRequests requests, Credentials credentials)
    {
        _requests = requests;
        _byName = configuration.GetSection(Section).GetChildren().ToDictionary(section => section.Key, Read, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, connector) in _byName.Where(pair => pair.Value.Auth is { } auth && !credentials.Has(auth)))
        {
            throw new SettingException(Credentials.Setting(connector.Auth!), $"is missing; connector '{name}' uses it");
        }
    }

    /// <summary>Where a connector is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    public bool Has(string name) => _byName.ContainsKey(name);

    public async Task<CallResult> Ask(ConnectorCall question, Duration timeout)
    {
        if (!_byName.TryGetValue(question.Connector, out var connector))
        {
            return new CallResult.Failed("no-connector", $"There is no connector '{question.Connector}' in the settings.");
        }

        var query = string.Join('&', question.Arguments.Select(argument => $"{Uri.EscapeDataString(argument.Key)}={Uri.EscapeDataString(argument.Value.ToString())}"));
        var url = query.Length == 0 ? connector.Url.ToString() : $"{connector.Url}{(connector.Url.Query.Length > 0 ? "&" : "?")}{query}";
        return await _requests.Send(new CallSpec.Http("GET", url, timeout) { Auth = connector.Auth, Map = connector.Map });
    }

    private static Connector Read(IConfigurationSection section) => new(
        Uri.TryCreate(section["Url"], UriKind.Absolute, out var url) ? url : throw new SettingException($"{section.Path}:Url", $"'{section["Url"]}' is no address"),
        section["Auth"],
        section.GetSection("Map").GetChildren().ToDictionary(map => map.Key, map => map.Value ?? "$", StringComparer.Ordinal));

    private sealed record Connector(Uri Url, string? Auth, IReadOnlyDictionary<string, string> Map);
}
