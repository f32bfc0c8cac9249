using System.Net.Http.Headers;

namespace Messaging.Functions.Calls;

/// <summary>Secrets by the names that flows and connectors use. Known only where they are put on the wire.</summary>
public sealed class Credentials(IReadOnlyDictionary<string, AuthenticationHeaderValue> headers)
{
    public bool Has(string name) => headers.ContainsKey(name);

    public bool TryApply(string name, HttpRequestMessage request)
    {
        if (!headers.TryGetValue(name, out var header))
        {
            return false;
        }

        request.Headers.Authorization = header;
        return true;
    }
}
