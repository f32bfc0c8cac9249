using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Messenger;

/// <summary>The events that Meta posts, signed, by https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events.</summary>
public static class MessengerWebhooks
{
    /// <summary>What a customer writes or taps.</summary>
    public static HttpRequestMessage Written(VendorAccount account, CustomerMessage message, bool asQuickReply)
    {
        var (kind, content) = MessengerWritten.Of(message, asQuickReply);
        return Post(account, FromCustomer(account, message.From, message.At, kind, content));
    }

    /// <summary>Any event of a customer: its kind, and what stands under that name.</summary>
    public static HttpRequestMessage Event(VendorAccount account, string customer, DateTimeOffset at, string kind, JsonNode content) =>
        Post(account, FromCustomer(account, customer, at, kind, content));

    /// <summary>An echo of what somebody wrote for the page outside of our app.</summary>
    public static HttpRequestMessage Elsewhere(VendorAccount account, string customer, DateTimeOffset at, string id, string text) =>
        Post(account, FromPage(account, customer, at, new JsonObject { ["is_echo"] = true, ["mid"] = id, ["text"] = text }));

    /// <summary>The echo of a message of ours. Instagram does not say which app it came from.</summary>
    internal static HttpRequestMessage Echo(VendorAccount account, SentMessage message, DateTimeOffset at)
    {
        var echo = JsonNode.Parse(message.Request.Body)!["message"]!.DeepClone().AsObject();
        echo.Remove("quick_replies");
        if (echo["attachment"] is { } attachment)
        {
            echo.Remove("attachment");
            echo["attachments"] = new JsonArray(attachment);
        }

        echo["is_echo"] = true;
        echo["mid"] = message.Id;
        if (account.Channel == Channel.Messenger)
        {
            echo["app_id"] = long.Parse(account.Secret("AppId"), CultureInfo.InvariantCulture);
        }

        return Post(account, FromPage(account, message.Customer, at, echo));
    }

    internal static HttpRequestMessage Delivered(VendorAccount account, SentMessage message, DateTimeOffset at) => Post(account, FromCustomer(
        account, message.Customer, at, "delivery", new JsonObject { ["mids"] = new JsonArray(message.Id), ["watermark"] = Milliseconds(message.At) }));

    internal static HttpRequestMessage Read(VendorAccount account, SentMessage message, DateTimeOffset at) => Post(account, FromCustomer(
        account, message.Customer, at, "read", account.Channel == Channel.Instagram
            ? new JsonObject { ["mid"] = message.Id }
            : new JsonObject { ["watermark"] = Milliseconds(message.At) }));

    private static JsonObject FromCustomer(VendorAccount account, string customer, DateTimeOffset at, string kind, JsonNode content) => new()
    {
        ["sender"] = new JsonObject { ["id"] = customer },
        ["recipient"] = new JsonObject { ["id"] = account.Handle },
        ["timestamp"] = Milliseconds(at),
        [kind] = content,
    };

    private static JsonObject FromPage(VendorAccount account, string customer, DateTimeOffset at, JsonObject message) => new()
    {
        ["sender"] = new JsonObject { ["id"] = account.Handle },
        ["recipient"] = new JsonObject { ["id"] = customer },
        ["timestamp"] = Milliseconds(at),
        ["message"] = message,
    };

    private static HttpRequestMessage Post(VendorAccount account, JsonObject messaging) => MetaPosting.Of(account, new JsonObject
    {
        ["object"] = account.Channel == Channel.Instagram ? "instagram" : "page",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = account.Handle,
            ["time"] = messaging["timestamp"]!.DeepClone(),
            ["messaging"] = new JsonArray(messaging),
        }),
    });

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
