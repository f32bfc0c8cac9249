using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Local.Conformance;

/// <summary>Somebody's adapter, called as the product calls it: the requests are the provider's own.</summary>
internal sealed class Adapter(HttpMessageHandler handler, Account account, string customer, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Patience = new OwnProvider().Patience.ToTimeSpan();

    private readonly HttpClient _client = new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    // Different in each run: an adapter remembers keys.
    private readonly string _run = $"check-{Guid.NewGuid():N}.1";
    private int _messages;

    public static OwnProvider Contract { get; } = new();

    public Account Account => account;

    public TimeSpan Slowest { get; private set; }

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>A message of its own id, not yet sent.</summary>
    public OutboundMessage Message(Content content) => new(
        OutboxId.Parse(string.Create(CultureInfo.InvariantCulture, $"{_run}.{++_messages}")), new Address(account.Id, Channel.Own, customer), content, Purpose.Service);

    /// <summary>The call that the product would make, by an account or at a time that may be another.</summary>
    public HttpCall CallOf(OutboundMessage message, Account? by = null, Instant? at = null) =>
        ((SendPlan.Calls)Contract.Plan(message, by ?? account, at ?? Now, file: null)).Steps[0].Call([]);

    public HttpCall CallOf(Content content) => CallOf(Message(content));

    /// <summary>A call with another body than the product would send, signed.</summary>
    public HttpCall WithBody(HttpCall call, string body) => OwnSignature.Signed(call with { Body = Encoding.UTF8.GetBytes(body) }, account, Now);

    public HttpCall Signal(Signal signal) => ((SendPlan.Calls)Contract.Signal(signal, new Address(account.Id, Channel.Own, customer), "check-1", account, Now)!).Steps[0].Call([]);

    public HttpCall Get(string path) => OwnSignature.Signed(HttpCall.Bare("GET", At(path)), account, Now);

    public HttpCall Post(string path, JsonObject body) => OwnSignature.Signed(HttpCall.Json(At(path), body), account, Now);

    public Task<HttpReply> Send(Content content) => Send(CallOf(content));

    public async Task<HttpReply> Send(HttpCall call)
    {
        var began = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            using var request = Request(call);
            using var response = await _client.SendAsync(request, limit.Token);
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
            var reply = new HttpReply((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(limit.Token));
            Took(Stopwatch.GetElapsedTime(began));
            return reply;
        }
        catch (HttpRequestException failure)
        {
            return new HttpReply(0, new Dictionary<string, string>(), failure.Message) { NeverSent = true };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Took(Patience);
            return new HttpReply(0, new Dictionary<string, string>(), "no answer in time");
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(HttpCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Url);
        if (call.ContentType is { } type)
        {
            request.Content = new ReadOnlyMemoryContent(call.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        foreach (var (name, value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private string At(string path) => $"{account.ApiBase!.OriginalString.TrimEnd('/')}/{path}";

    private void Took(TimeSpan time) => Slowest = time > Slowest ? time : Slowest;
}
