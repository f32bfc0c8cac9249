using System.Text;

namespace Messaging.Simulator.Sending;

/// <summary>A request as it came, without its headers: they hold the credentials.</summary>
public sealed record ReceivedRequest(string Method, string Path, string? ContentType, string Body)
{
    internal static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return new ReceivedRequest(request.Method, request.Path + request.QueryString, request.ContentType, body);
    }
}
