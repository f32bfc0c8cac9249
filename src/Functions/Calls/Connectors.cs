using Messaging.Flows;
using NodaTime;

namespace Messaging.Functions.Calls;

/// <summary>The company's systems by name, asked by HTTP. The arguments of the look-up become the query.</summary>
public sealed class Connectors(ConnectorSettings settings, FlowRequests requests)
{
    public bool Has(string name) => settings.ByName.ContainsKey(name);

    public async Task<CallResult> Ask(ConnectorCall question, Duration timeout)
    {
        if (!settings.ByName.TryGetValue(question.Connector, out var connector))
        {
            return new CallResult.Failed("no-connector", $"There is no connector '{question.Connector}' in the settings.");
        }

        var query = string.Join('&', question.Arguments.Select(argument => $"{Uri.EscapeDataString(argument.Key)}={Uri.EscapeDataString(argument.Value.ToString())}"));
        var url = query.Length == 0 ? connector.Url.ToString() : $"{connector.Url}{(connector.Url.Query.Length > 0 ? "&" : "?")}{query}";
        return await requests.Send(new CallSpec.Http("GET", url, timeout) { Auth = connector.Auth, Map = connector.Map });
    }
}
