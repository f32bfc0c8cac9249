using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Messaging.Simulator.Sending;

internal sealed record VendorAnswer(int Status, int Code, JsonObject? Body)
{
    public int? RetryAfterSeconds { get; init; }

    /// <summary>What it says outside of its body.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>What a 401 asks for.</summary>
    public string? Challenge { get; init; }

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Challenge is not null)
        {
            response.Headers.WWWAuthenticate = Challenge;
        }

        if (Header is var (name, value))
        {
            response.Headers[name] = value;
        }

        if (Body is null)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Body.ToJsonString()), response.HttpContext.RequestAborted);
    }
}
