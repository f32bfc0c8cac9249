using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Meta;

/// <summary>The JSON that Meta posts, signed, by https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components.</summary>
public static class MetaWebhooks
{
    /// <summary>A customer's message. A medium needs Meta's own id.</summary>
    public static HttpRequestMessage Message(VendorAccount account, CustomerMessage message) => Messages(account, [message]);

    /// <summary>Several messages in one request: Meta puts together what comes in quickly.</summary>
    public static HttpRequestMessage Messages(VendorAccount account, IReadOnlyList<CustomerMessage> messages)
    {
        var value = Value(account);
        value["contacts"] = new JsonArray([.. messages.DistinctBy(message => message.From).Select(message => new JsonObject
        {
            ["profile"] = new JsonObject { ["name"] = message.Name ?? "" },
            ["wa_id"] = Digits(message.From),
        })]);
        value["messages"] = new JsonArray([.. messages.Select(message => MetaMessage(account, message))]);
        return Post(account, value);
    }

    /// <summary>The question, by GET, whether the webhook is ours; the answer is the challenge.</summary>
    public static HttpRequestMessage Handshake(VendorAccount account, string challenge)
    {
        var token = Uri.EscapeDataString(account.Secret("VerifyToken"));
        var query = $"hub.mode=subscribe&hub.challenge={Uri.EscapeDataString(challenge)}&hub.verify_token={token}";
        return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(account.WebhookUrl) { Query = query }.Uri);
    }

    internal static HttpRequestMessage Status(VendorAccount account, SentMessage message, ReceiptStep step)
    {
        var status = new JsonObject
        {
            ["id"] = message.Id,
            ["status"] = step.Status,
            ["timestamp"] = Seconds(message.At + step.After),
            ["recipient_id"] = Digits(message.Customer),
        };
        if (message.Reference is { } reference)
        {
            status["biz_opaque_callback_data"] = reference;
        }

        if (step.Error is { } code)
        {
            status["errors"] = new JsonArray(MetaErrors.InStatus(code));
        }
        else
        {
            status["pricing"] = new JsonObject
            {
                ["billable"] = true,
                ["pricing_model"] = "PMP",
                ["type"] = "regular",
                ["category"] = message.Fields.GetValueOrDefault("type") == "template" ? "utility" : "service",
            };
        }

        var value = Value(account);
        value["statuses"] = new JsonArray(status);
        return Post(account, value);
    }

    private static JsonObject MetaMessage(VendorAccount account, CustomerMessage message)
    {
        var json = new JsonObject();
        if (message.ReplyTo is { } id)
        {
            json["context"] = new JsonObject { ["from"] = Digits(account.DisplayNumber), ["id"] = id };
        }

        json["from"] = Digits(message.From);
        json["id"] = message.Id;
        json["timestamp"] = Seconds(message.At);
        var (type, content) = MetaWritten.Of(message.Content);
        json[type] = content;
        json["type"] = type;
        return json;
    }

    private static JsonObject Value(VendorAccount account) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["metadata"] = new JsonObject { ["display_phone_number"] = Digits(account.DisplayNumber), ["phone_number_id"] = account.Handle },
    };

    private static HttpRequestMessage Post(VendorAccount account, JsonObject value) => MetaPosting.Of(account, new JsonObject
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = account.Secrets.GetValueOrDefault("WabaId", "102290129340398"),
            ["changes"] = new JsonArray(new JsonObject { ["value"] = value, ["field"] = "messages" }),
        }),
    });

    private static string Digits(string number) => number.TrimStart('+');

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
