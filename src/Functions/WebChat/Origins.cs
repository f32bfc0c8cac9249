using Messaging.Channels;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.WebChat;

/// <summary>Which pages of other hosts may talk with us from a visitor's browser: those of the settings. Source: https://fetch.spec.whatwg.org/#http-cors-protocol</summary>
internal static class Origins
{
    private const string Headers = "authorization, content-type, last-event-id, x-file-name";

    /// <summary>Lets the page that asks read the answer, if it is one of the account's.</summary>
    public static bool Allow(HttpRequest request, Account account)
    {
        if (account.Origins.Count == 0)
        {
            return false;
        }

        var headers = request.HttpContext.Response.Headers;
        headers.Append("Vary", "Origin");
        var origin = request.Headers.Origin.ToString();
        if (!account.Origins.Contains(origin, StringComparer.Ordinal))
        {
            return false;
        }

        headers.AccessControlAllowOrigin = origin;
        return true;
    }

    /// <summary>What a browser asks before it lets the page ask.</summary>
    public static IResult Preflight(HttpRequest request, Account account)
    {
        if (Allow(request, account))
        {
            var headers = request.HttpContext.Response.Headers;
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = Headers;
            headers.AccessControlMaxAge = "600";
        }

        return Results.NoContent();
    }
}
