using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Mail;

/// <summary>What the dialects' webhooks share.</summary>
internal static class MailWebhook
{
    public static HttpRequestMessage Json(VendorAccount account, JsonNode body) =>
        new(HttpMethod.Post, account.WebhookUrl) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    /// <summary>As our password in the URL arrives.</summary>
    public static HttpRequestMessage WithPassword(this HttpRequestMessage request, VendorAccount account)
    {
        var credentials = Encoding.UTF8.GetBytes($"webhook:{account.Secret("WebhookPassword")}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        return request;
    }

    public static string Seconds(this DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Our own fields of a mail.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Echoed(this SentMessage message) => message.Fields
        .Where(field => field.Key.StartsWith("echo.", StringComparison.Ordinal))
        .Select(field => KeyValuePair.Create(field.Key["echo.".Length..], (JsonNode?)field.Value));

    public static MultipartFormDataContent Form(IEnumerable<(string Name, string Value)> fields, (string Name, string Type, byte[] Bytes)? file, string part)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is var (title, type, bytes))
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(content, part, title);
        }

        return form;
    }
}
