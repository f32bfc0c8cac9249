namespace Messaging.Shared;

/// <summary>The network of a test: leads every request to the host that runs at the moment, and refuses any other destination than loopback.</summary>
public sealed class Wire : HttpMessageHandler
{
    private const string Simulator = "/simulator/";

    private static readonly string[] Signs = ["/sendChatAction", "/chat/loading/start", "/chat/markAsRead", "/agentEvents", "/signals"];

    private HttpMessageInvoker? _host;

    /// <summary>Called after each request, with its answer; throws to break the connection after the server has done its work.</summary>
    public Action<HttpRequestMessage, HttpResponseMessage>? Answered { get; set; }

    /// <summary>Awaited before each request reaches the host.</summary>
    public Func<HttpRequestMessage, Task>? Asking { get; set; }

    /// <summary>Awaited before each answer leaves the host.</summary>
    public Func<HttpRequestMessage, Task>? Answering { get; set; }

    /// <summary>Whether a request is one of ours to a provider, not one of a provider's to us.</summary>
    public static bool IsToProvider(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.StartsWith(Simulator, StringComparison.Ordinal);

    /// <summary>Whether it is a sign to a customer, no message: read, or typing.</summary>
    public static async Task<bool> IsSign(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return IsToProvider(request) && (Signs.Any(sign => path.EndsWith(sign, StringComparison.Ordinal))
            || (request.Content is { } content && await content.ReadAsStringAsync() is var body && (body.Contains("sender_action\":\"mark_seen", StringComparison.Ordinal) || body.Contains("sender_action\":\"typing", StringComparison.Ordinal) || body.Contains("\"status\":\"read\"", StringComparison.Ordinal))));
    }

    public void Connect(HttpMessageHandler host) => _host = new HttpMessageInvoker(host, disposeHandler: true);

    public void Cut() => _host = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Loopback.Demand(request.RequestUri!);
        var host = _host ?? throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens.");
        if (Asking is { } asking)
        {
            await asking(request);
        }

        var response = await host.SendAsync(request, cancellationToken);
        if (Answering is { } answering)
        {
            await answering(request);
        }

        Answered?.Invoke(request, response);
        return response;
    }
}
