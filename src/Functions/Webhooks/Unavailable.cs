using Azure;
using Messaging.Functions.Media;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Webhooks;

/// <summary>Storage, or the scanner of files, that is too busy, out of reach, or silent for longer than somebody could wait. Whoever asked may come again; whatever else storage refuses is a mistake of ours, which no second try mends.</summary>
internal static class Unavailable
{
    private const string RetryAfterSeconds = "10";

    public static bool Is(Exception failure) => failure switch
    {
        RequestFailedException refused => refused.Status is 0 or 408 or 429 or >= 500,
        // The client's report when it tried several times and was never answered.
        AggregateException several => several.InnerExceptions.All(Is),
        ScannerAwayException or OperationCanceledException => true,
        _ => false,
    };

    /// <summary>Come again.</summary>
    public static IResult Answer(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.Problem(statusCode: 503, title: "Not now", detail: "What this needs is out of reach at the moment. Come again.");
    }
}
