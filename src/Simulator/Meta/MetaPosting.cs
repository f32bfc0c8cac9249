using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Messaging.Simulator.Meta;

/// <summary>How Meta posts a webhook of any of its channels.</summary>
internal static class MetaPosting
{
    /// <summary>How long it posts a webhook again, with decreasing frequency; Meta publishes no other numbers.</summary>
    public static readonly TimeSpan LongestRedelivery = TimeSpan.FromDays(7);

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
}
