using Messaging.Flows.Requests;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Calls;

/// <summary>One of the company's systems, as an HTTP request.</summary>
/// <param name="Url">Asked by GET; the arguments of the look-up become the query.</param>
/// <param name="Auth">The credentials' name.</param>
/// <param name="Map">JSONPaths into the answer, by the names that the flow has for what is there.</param>
public sealed record Connector(Uri Url, string? Auth, IReadOnlyDictionary<string, string> Map);

/// <summary>The company's systems that flows look things up in.</summary>
/// <param name="ByName">The connectors, by the names that flows have for them.</param>
public sealed record ConnectorSettings(IReadOnlyDictionary<string, Connector> ByName)
{
    private const string Section = "Messaging:Connectors";
    private const string Named = $"{Section}:{{name}}";

    private static readonly Setting<Uri> Url = new(
        $"{Named}:Url", Kinds.Url, "where it is asked by GET; the arguments of a look-up become the query", "https://crm.example.com/customers") { Need = Need.Everywhere };

    private static readonly Setting<string> Auth = new($"{Named}:Auth", Kinds.Text, "the credentials to ask with: a {name} of Messaging__Credentials", "crm");

    private static readonly Setting<string> Map = new(
        $"{Named}:Map:{{field}}", new("JSONPath", text => JsonMap.Problem(text) is { } problem ? throw new FormatException(problem) : text),
        "where in the answer the flow's {field} stands", "$.customer.type");

    internal static SettingGroup Group { get; } = new(
        "Connectors", "Systems of the company that a flow's `lookup` asks. The host of each must be among Messaging__Egress__Allow.", [Url, Auth, Map]);

    /// <summary>Where a connector is configured.</summary>
    public static string Setting(string name) => $"{Section}:{name}";

    internal static ConnectorSettings Read(SettingsReading settings, Credentials credentials, EgressSettings egress)
    {
        var connectors = new Dictionary<string, Connector>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in settings.Names(Section))
        {
            var map = settings.Names($"{Setting(name)}:Map").ToDictionary(field => field, field => settings.Get(Map, name, field) ?? "", StringComparer.Ordinal);
            var (url, auth) = (settings.Get(Url, name), settings.Get(Auth, name));
            if (auth is not null && !credentials.Has(auth))
            {
                settings.Wrong(CredentialSettings.Setting(auth), $"is missing; connector '{name}' uses it");
            }

            if (url is null)
            {
                continue;
            }

            if (!egress.Allow.Contains(url.Host))
            {
                settings.Wrong(EgressSettings.Allowed.Name, $"does not have {url.Host}, where connector '{name}' is");
            }

            connectors[name] = new Connector(url, auth, map);
        }

        return new ConnectorSettings(connectors);
    }
}
