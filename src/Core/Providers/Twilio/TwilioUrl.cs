namespace Messaging.Providers.Twilio;

// The spellings of one URL that Twilio may have signed: it adds and drops ports, and writes an apostrophe in the query as %27.
// Text only: System.Uri would put the host into lower case and decode what must stay encoded.
internal static class TwilioUrl
{
    public static IEnumerable<string> Spellings(string url)
    {
        var withoutFragment = url.IndexOf('#') is var fragment and >= 0 ? url[..fragment] : url;
        return Ports(withoutFragment).SelectMany(Apostrophes).Distinct();
    }

    private static IEnumerable<string> Ports(string url)
    {
        yield return url;
        var authority = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        if (authority < "://".Length)
        {
            yield break;
        }

        var path = url.AsSpan(authority).IndexOfAny('/', '?') is var at and >= 0 ? authority + at : url.Length;
        var host = url[..path];
        var colon = host.LastIndexOf(':');
        if (colon > authority && host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            yield return host[..colon] + url[path..];
        }
        else
        {
            yield return $"{host}:{(url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80)}{url[path..]}";
        }
    }

    private static IEnumerable<string> Apostrophes(string url)
    {
        yield return url;
        var query = url.IndexOf('?');
        if (query >= 0)
        {
            yield return url[..query] + url[query..].Replace("'", "%27", StringComparison.Ordinal);
            yield return url[..query] + url[query..].Replace("%27", "'", StringComparison.Ordinal);
        }
    }
}
