using Messaging.Providers;

namespace Messaging.Simulator.Webhooks;

/// <summary>Posts webhooks, again if the vendor would, and remembers every attempt.</summary>
internal sealed class WebhookSender(SimulatorClock clock, HttpMessageHandler handler) : IDisposable
{
    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    private readonly HttpClient _client = new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lock _gate = new();
    private readonly List<WebhookAttempt> _attempts = [];

    public IReadOnlyList<WebhookAttempt> Attempts
    {
        get
        {
            lock (_gate)
            {
                return [.. _attempts];
            }
        }
    }

    public void Dispose() => _client.Dispose();

    public Task<HttpReply> PostAsync(OutgoingWebhook webhook) => PostAsync(webhook, attempt: 1);

    private async Task<HttpReply> PostAsync(OutgoingWebhook webhook, int attempt)
    {
        using var busy = clock.Busy();
        var reply = await ReplyAsync(webhook);
        lock (_gate)
        {
            _attempts.Add(new WebhookAttempt(clock.Now, webhook.Account, webhook.MessageId, webhook.Event, attempt, reply.Status));
        }

        webhook.Answered(reply);
        if (webhook.Vendor.Redelivery(attempt, reply) is { } pause)
        {
            clock.After(pause, () => PostAsync(webhook, attempt + 1));
        }

        return reply;
    }

    private async Task<HttpReply> ReplyAsync(OutgoingWebhook webhook)
    {
        using var limit = clock.Limit(webhook.Vendor.Patience);
        using var request = webhook.Request();
        try
        {
            using var response = await _client.SendAsync(request, limit.Token);
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new HttpReply((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(limit.Token));
        }
        catch (HttpRequestException failure)
        {
            var neverConnected = failure.HttpRequestError
                is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new HttpReply(0, NoHeaders, failure.Message) { NeverSent = neverConnected };
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return new HttpReply(0, NoHeaders, failure.Message);
        }
    }
}
