using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Functions.Webhooks;
using Messaging.Messages;
using Messaging.Providers.WebChat;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.WebChat;

/// <summary>Takes the files of visitors. They are kept as other media are; what is answered is an id that only the same session can send.</summary>
public sealed class WebChatFiles(MediaStore store, MediaScanner scanner, MediaSettings settings)
{
    private const string Name = "X-File-Name";

    public async Task<IResult> Take(HttpRequest request, Account account, WebChatPass pass)
    {
        if (await RawBody.Read(request, settings.Largest) is not { } body)
        {
            return Results.Problem(statusCode: 413, title: "File too large", detail: $"At most {settings.Largest} bytes.");
        }

        if (body.IsEmpty)
        {
            return WebChatDoor.Invalid("The body is empty: it is to be the file.");
        }

        var file = MediaFile.Of(Uri.UnescapeDataString(request.Headers[Name].ToString()), body);
        if (!await scanner.Passes(file, request.HttpContext.RequestAborted))
        {
            return Results.Problem(statusCode: 422, title: "Refused", detail: "The scanner refused the file.");
        }

        var uploaded = new WebChatFile(MediaId.Inside(account.Id, $"{pass.Session} {Guid.NewGuid():N}"), file.Name, file.ContentType);
        await store.Keep(uploaded.Medium, file, request.HttpContext.RequestAborted);
        return Results.Json(
            new WebChatUploaded(uploaded.IdFor(account, pass.Session), file.Name, file.ContentType, body.Length), WebChatJson.Default.WebChatUploaded);
    }
}
