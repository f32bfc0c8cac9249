using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Line;

/// <summary>The JSON that LINE posts, signed, by https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects.</summary>
public static class LineWebhooks
{
    public const string Header = "X-Line-Signature";

    /// <summary>What a customer did beside writing: follow, unfollow.</summary>
    public static HttpRequestMessage Happened(VendorAccount account, string type, string customer, DateTimeOffset at) =>
        Post(account, Event(type, $"{type}-{at.ToUnixTimeMilliseconds()}", customer, at));

    /// <summary>Any events; none where LINE only asks whether somebody is there.</summary>
    public static HttpRequestMessage Post(VendorAccount account, params ReadOnlySpan<JsonObject> events)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["destination"] = account.Handle, ["events"] = new JsonArray([.. events]) }.ToJsonString());
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl) { Content = content };
        request.Headers.Add(Header, Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Secret("ChannelSecret")), body)));
        request.Headers.UserAgent.ParseAdd("LineBotWebhook/2.0");
        return request;
    }

    internal static HttpRequestMessage Message(VendorAccount account, CustomerMessage message, string replyToken)
    {
        var isTap = message.Content is Content.ChoiceReply;
        var happened = Event(isTap ? "postback" : "message", message.Id, message.From, message.At);
        happened["replyToken"] = replyToken;
        if (message.Content is Content.ChoiceReply tapped)
        {
            happened["postback"] = new JsonObject { ["data"] = tapped.OptionId };
        }
        else
        {
            var written = LineWritten.Message(message.Id, message.Content);
            if (message.ReplyTo is { } quoted)
            {
                written["quotedMessageId"] = quoted;
            }

            happened["message"] = written;
        }

        return Post(account, happened);
    }

    private static JsonObject Event(string type, string id, string customer, DateTimeOffset at) => new()
    {
        ["type"] = type,
        ["mode"] = "active",
        ["timestamp"] = at.ToUnixTimeMilliseconds(),
        ["source"] = new JsonObject { ["type"] = "user", ["userId"] = customer },
        ["webhookEventId"] = $"event-{id}",
        ["deliveryContext"] = new JsonObject { ["isRedelivery"] = false },
    };
}
