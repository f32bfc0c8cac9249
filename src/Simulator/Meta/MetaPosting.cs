using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Messaging.Providers;

namespace Messaging.Simulator.Meta;

/// <summary>How Meta posts a webhook of any of its channels, and posts it again.</summary>
internal static class MetaPosting
{
    private static readonly TimeSpan LongestRedelivery = TimeSpan.FromDays(7);

    public static HttpRequestMessage Of(VendorAccount account, JsonObject json)
    {
        var body = MetaJson.Bytes(json);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = content };
        request.Headers.Add(MetaSignature.Header, MetaSignature.Of(body, account.Secret("AppSecret")));
        request.Headers.UserAgent.ParseAdd("facebookexternalua");
        return request;
    }

    /// <summary>With decreasing frequency for up to 7 days; Meta publishes no numbers.</summary>
    public static TimeSpan? Again(TimeSpan first, int attempt, HttpReply reply)
    {
        if (reply.Status is >= 200 and < 300)
        {
            return null;
        }

        var waited = Enumerable.Range(1, attempt - 1).Aggregate(TimeSpan.Zero, (sum, earlier) => sum + Pause(first, earlier));
        return waited + Pause(first, attempt) <= LongestRedelivery ? Pause(first, attempt) : null;
    }

    private static TimeSpan Pause(TimeSpan first, int attempt) =>
        TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(2, attempt - 1), TimeSpan.SecondsPerDay));
}
