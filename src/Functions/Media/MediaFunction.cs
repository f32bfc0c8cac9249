using Messaging.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Media;

/// <summary>Shows a medium to whoever has a link to it. What strangers sent never runs in somebody's browser: what is no picture, recording or film is downloaded, and nothing is guessed.</summary>
public sealed class MediaFunction(MediaStore media, MediaLinks links)
{
    [Function("Media")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = MediaLinks.Route)] HttpRequest request, string id)
    {
        if (Named(id) is not { } medium || !links.IsGood(medium, request.Query[MediaLinks.Until], request.Query[MediaLinks.Signature]))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await media.Find(medium, request.HttpContext.RequestAborted) is not { } file)
        {
            return Results.Problem(statusCode: 404, title: "No such medium", detail: "It is not copied yet, could not be copied, or is kept no longer.");
        }

        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=900, immutable";
        headers["Referrer-Policy"] = "no-referrer";
        var isShown = MediaContent.KindOf(file.ContentType) is not MediaType.File;
        return Results.File(file.Bytes.ToArray(), file.ContentType, isShown ? null : file.Name, enableRangeProcessing: true);
    }

    private static MediaId? Named(string id)
    {
        try
        {
            return MediaId.Parse(id);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
