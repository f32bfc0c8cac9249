using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
internal static class WhatsAppOutbound
{
    private const string Version = "v25.0"; // Ends on 2028-07-29.
    private static readonly Uri Api = new("https://graph.facebook.com");
    private static readonly string[] Hosts = ["fbsbx.com", "facebook.com", "fbcdn.net", "whatsapp.net"];

    public static SendPlan Plan(OutboundMessage message, Account account) => SendPlan.Of(Post(account, Body(message)));

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators: typing marks as read as well.
    public static SendPlan.Calls Signal(Signal signal, string heard, Account account)
    {
        var body = new JsonObject { ["messaging_product"] = "whatsapp", ["status"] = "read", ["message_id"] = heard };
        if (signal == Providers.Signal.Typing)
        {
            body["typing_indicator"] = new JsonObject { ["type"] = "text" };
        }

        return SendPlan.Of(Post(account, body));
    }

    // https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media: the id leads to an
    // address that holds for five minutes, and wants the token as well.
    public static MediaFetch Fetch(string id, Account account)
    {
        var token = HttpCall.Bearer(account.Secret("AccessToken"));
        var asked = HttpCall.Bare("GET", $"{Base(account)}/{Uri.EscapeDataString(id)}?phone_number_id={Uri.EscapeDataString(account.Handle)}", token);
        return new MediaFetch([new SendStep(_ => asked)], replies => HttpCall.Bare("GET", Address(replies[0], account), token));
    }

    private static string Address(HttpReply reply, Account account)
    {
        using var body = JsonDocument.Parse(reply.Body);
        var address = new Uri(body.RootElement.Required("url"));
        return IsMetas(address, account) ? address.AbsoluteUri : throw new UnreadableException($"{address.Host} is no host of Meta's, so the token does not go there.");
    }

    private static bool IsMetas(Uri address, Account account) => account.ApiBase is { } api
        ? address.Authority == api.Authority
        : address.Scheme == "https" && Hosts.Any(host => address.Host == host || address.Host.EndsWith($".{host}", StringComparison.Ordinal));

    private static HttpCall Post(Account account, JsonObject body) =>
        HttpCall.Json($"{Base(account)}/{Uri.EscapeDataString(account.Handle)}/messages", body, HttpCall.Bearer(account.Secret("AccessToken")));

    private static string Base(Account account) => $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/{Version}";

    private static JsonObject Body(OutboundMessage message)
    {
        var body = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
        };
        if (WhatsAppHandle.IsUserId(message.To.Handle))
        {
            body["recipient"] = message.To.Handle;
        }
        else
        {
            body["to"] = message.To.Handle.TrimStart('+');
        }

        if (message.ReplyTo is { } answered)
        {
            body["context"] = new JsonObject { ["message_id"] = answered };
        }

        foreach (var (name, value) in Said(message.Content))
        {
            body[name] = value?.DeepClone();
        }

        // Comes back with each status, so that one finds its message even when it overtakes the answer to this request.
        body["biz_opaque_callback_data"] = message.Id.Value;
        return body;
    }

    private static JsonObject Said(Content content)
    {
        if (RawPayloads.Of(content, "whatsapp", "messaging_product", "recipient_type", "to", "recipient") is { } raw)
        {
            return raw;
        }

        var (type, shape) = WhatsAppShape.Of(content);
        return new JsonObject { ["type"] = type, [type] = shape };
    }
}
