using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Webhooks;

internal static class RawBody
{
    /// <summary>The body as it came; nothing when it is larger than allowed, whatever its header says.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, int largest)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 1024));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > largest)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
