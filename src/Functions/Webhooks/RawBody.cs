using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Webhooks;

internal static class RawBody
{
    private const int Unannounced = 4 * 1024;

    /// <summary>The body as it came; nothing when it is larger than allowed, whatever its header says.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, int largest)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        // One more than announced, so that the end is seen without growing.
        var body = new byte[(request.ContentLength ?? Unannounced) + 1];
        var length = 0;
        while (await request.Body.ReadAsync(body.AsMemory(length), request.HttpContext.RequestAborted) is > 0 and var read)
        {
            length += read;
            if (length > largest)
            {
                return null;
            }

            if (length == body.Length)
            {
                Array.Resize(ref body, (int)Math.Min(2L * body.Length, largest + 1L));
            }
        }

        return body.AsMemory(0, length);
    }
}
