using System.Net.Sockets;
using Messaging.Providers;

namespace Messaging.Functions.Sending;

/// <summary>Makes a provider's HTTP calls. A failure to connect is told apart from a failure to hear the answer: only after the latter may something have been sent.</summary>
public sealed class ProviderCalls(IHttpClientFactory clients, Traces traces, TimeProvider time)
{
    public const string Client = "providers";

    /// <summary>Shorter than the time after which a claim counts as abandoned.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public Task<HttpReply> Send(HttpCall call) => Send(call, Client);

    /// <summary>The same, by the rules of another client.</summary>
    public async Task<HttpReply> Send(HttpCall call, string by)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Url);
        if (call.ContentType is { } type)
        {
            request.Content = new ReadOnlyMemoryContent(call.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (call.ContentEncoding is { } encoding)
            {
                request.Content.Headers.ContentEncoding.Add(encoding);
            }
        }

        foreach (var (name, value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var span = traces.Request(call.Method, request.RequestUri!);
        using var patience = new CancellationTokenSource(Timeout, time);
        try
        {
            using var client = clients.CreateClient(by);
            using var response = await client.SendAsync(request, patience.Token);
            span.Answered((int)response.StatusCode);
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
            return new HttpReply((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (HttpRequestException failure)
        {
            span.Failed(failure.HttpRequestError.ToString());
            return Unanswered(failure.Message, NeverConnected(failure));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            span.Failed("timeout");
            return Unanswered("no answer in time", neverSent: false);
        }
    }

    private static bool NeverConnected(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        || failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static HttpReply Unanswered(string why, bool neverSent) =>
        new(0, new Dictionary<string, string>(), why) { NeverSent = neverSent };
}
