using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Own;

/// <summary>What the adapter tells us, signed.</summary>
public static class OwnWebhooks
{
    /// <summary>Any events.</summary>
    public static HttpRequestMessage Post(VendorAccount account, DateTimeOffset now, params ReadOnlySpan<JsonObject> events)
    {
        var body = new JsonObject { ["events"] = new JsonArray([.. events]) }.ToJsonString();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = content };
        request.Headers.Add(OwnSignature.Header, OwnSignature.Of(account.Secret("Key"), body, now));
        return request;
    }

    internal static JsonObject Message(CustomerMessage message)
    {
        var told = new JsonObject
        {
            ["type"] = "message",
            ["id"] = message.Id,
            ["from"] = message.From,
            ["at"] = Time(message.At),
            ["content"] = OwnContent.Json(message.Content),
        };
        if (message.Name is { } name)
        {
            told["name"] = name;
        }

        if (message.ReplyTo is { } answered)
        {
            told["replyTo"] = answered;
        }

        return told;
    }

    internal static JsonObject Receipt(SentMessage message, ReceiptStep step)
    {
        var told = new JsonObject
        {
            ["type"] = "receipt",
            ["messageId"] = message.Reference,
            ["to"] = message.Customer,
            ["status"] = step.Status,
            ["at"] = Time(message.At + step.After),
        };
        if (step.Error is { } code)
        {
            told["failure"] = OwnErrors.Json(code);
        }

        return told;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
