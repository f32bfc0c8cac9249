using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Serving;

/// <summary>A function that fails is answered with 500, as in the Azure host, and reported: the provider will try again.</summary>
internal static class FailureAnswer
{
    public static async Task Give(HttpContext context, RequestDelegate next, ILogger logger)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            logger.RequestFailed(failure, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "?");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
