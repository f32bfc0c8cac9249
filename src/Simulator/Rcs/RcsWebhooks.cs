using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Rcs;

/// <summary>What Google posts by Pub/Sub, signed, by https://developers.google.com/business-communications/rcs-business-messaging/guides/integrate/webhooks.</summary>
public static class RcsWebhooks
{
    public const string Header = "X-Goog-Signature";

    /// <summary>A customer's message. A medium needs a link.</summary>
    public static HttpRequestMessage Message(VendorAccount account, CustomerMessage message)
    {
        var data = new JsonObject
        {
            ["senderPhoneNumber"] = message.From,
            ["messageId"] = message.Id,
            ["agentId"] = $"{account.Handle}@rbm.goog",
            ["sendTime"] = Time(message.At),
        };
        var (name, value) = Said(message.Content);
        data[name] = value;
        return Post(account, data, "message");
    }

    /// <summary>What a customer does beside writing, e.g. UNSUBSCRIBE or IS_TYPING.</summary>
    public static HttpRequestMessage Event(VendorAccount account, string customer, string type, string id, DateTimeOffset at) => Post(
        account,
        new JsonObject
        {
            ["senderPhoneNumber"] = customer,
            ["eventType"] = type,
            ["eventId"] = id,
            ["agentId"] = $"{account.Handle}@rbm.goog",
            ["sendTime"] = Time(at),
        },
        "event");

    /// <summary>The question whether the webhook is ours; the answer is the secret.</summary>
    public static HttpRequestMessage Handshake(VendorAccount account, string secret) => new(HttpMethod.Post, account.WebhookUrl)
    {
        Content = new StringContent(
            new JsonObject { ["clientToken"] = account.Secret("ClientToken"), ["secret"] = secret }.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    internal static HttpRequestMessage Status(VendorAccount account, SentMessage message, ReceiptStep step) => Post(
        account,
        new JsonObject
        {
            [step.Error is null ? "senderPhoneNumber" : "phoneNumber"] = message.Customer,
            ["eventType"] = step.Status,
            ["eventId"] = $"{message.Id}/{step.Status}",
            ["messageId"] = message.Id,
            ["agentId"] = $"{account.Handle}@rbm.goog",
            ["sendTime"] = Time(message.At + step.After),
        },
        "event");

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static (string Name, JsonNode Value) Said(Content content) => content switch
    {
        Content.Text(var text) => ("text", text),
        Content.ChoiceReply(var id, var label) => ("suggestionResponse", new JsonObject { ["postbackData"] = id, ["text"] = label, ["type"] = "REPLY" }),
        Content.Location place => ("location", new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude }),
        Content.Media { Source: MediaSource.Link(var link) } medium => ("userFile", new JsonObject
        {
            ["payload"] = new JsonObject { ["mimeType"] = medium.ContentType, ["fileName"] = medium.FileName, ["fileUri"] = link.AbsoluteUri },
        }),
        _ => throw new ArgumentException($"RCS's customers cannot write {content.GetType().Name}.", nameof(content)),
    };

    private static HttpRequestMessage Post(VendorAccount account, JsonObject data, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(data.ToJsonString());
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes)[..8]);
        var envelope = new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["attributes"] = new JsonObject { ["type"] = type, ["product"] = "RBM" },
                ["data"] = Convert.ToBase64String(bytes),
                ["messageId"] = id,
                ["message_id"] = id,
            },
            ["subscription"] = "projects/rbm/subscriptions/agent",
        };
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = content };
        request.Headers.Add(Header, Convert.ToBase64String(HMACSHA512.HashData(Encoding.UTF8.GetBytes(account.Secret("ClientToken")), bytes)));
        return request;
    }
}
