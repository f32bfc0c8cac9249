using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
internal static class TwilioOutbound
{
    private static readonly Uri Api = new("https://api.twilio.com");
    private static readonly Uri Signs = new("https://messaging.twilio.com");

    public static SendPlan Plan(OutboundMessage message, Account account)
    {
        if (RawPayloads.Of(message.Content, "twilio", "To", "From", "MessagingServiceSid", "StatusCallback") is { } raw)
        {
            return SendPlan.Of(Send(message, account, Raw(raw)));
        }

        return Shape(message.Content, account) is { } shape
            ? TwilioContents.Plan(shape, account, sid => Send(message, account, [("ContentSid", sid), ("ContentVariables", shape.Variables)]))
            : SendPlan.Of(Send(message, account, Saying(message.Content)));
    }

    // https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource: it marks as read as well. A message of which we made several
    // is known there by the first part of its id.
    public static SendPlan.Calls Typing(string heard, Account account) => SendPlan.Of(HttpCall.Form(
        $"{(account.ApiBase ?? Signs).OriginalString.TrimEnd('/')}/v2/Indicators/Typing.json",
        [("messageId", heard.Split('.')[0]), ("channel", "whatsapp")],
        Credentials(account)));

    public static (string Name, string Value) Credentials(Account account) => HttpCall.Basic(account.Secret("AccountSid"), account.Secret("AuthToken"));

    private static HttpCall Send(OutboundMessage message, Account account, IEnumerable<(string Name, string? Value)> saying) => HttpCall.Form(
        $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/2010-04-01/Accounts/{Uri.EscapeDataString(account.Secret("AccountSid"))}/Messages.json",
        Fields(message, account, saying),
        Credentials(account));

    private static TwilioShape? Shape(Content content, Account account) => (account.Channel, content) switch
    {
        (Channel.WhatsApp, Content.Choice choice) => TwilioShape.Of(choice),
        (Channel.WhatsApp, Content.Location place) => TwilioShape.Of(place),
        _ => null,
    };

    private static IEnumerable<(string Name, string? Value)> Fields(OutboundMessage message, Account account, IEnumerable<(string Name, string? Value)> saying)
    {
        var service = account.Secrets.GetValueOrDefault("MessagingServiceSid");
        return
        [
            ("To", Address(account.Channel, message.To.Handle)),
            ("MessagingServiceSid", service),
            ("From", service is null ? Address(account.Channel, account.Handle) : null),
            .. saying,
            ("StatusCallback", account.WebhookUrl is { } webhook ? Callback(webhook, message.Id) : null),
        ];
    }

    private static IEnumerable<(string Name, string? Value)> Saying(Content content) => content switch
    {
        Content.Text text => [("Body", text.Body)],
        Content.Location place => [("Body", PlainText.Of(place))],
        Content.Choice choice => [("Body", PlainText.Of(choice))],
        Content.Media { Source: MediaSource.Link link } media => [("MediaUrl", link.Address.AbsoluteUri), ("Body", media.Caption)],
        Content.Template template => [("ContentSid", template.Name), ("ContentVariables", Variables(template))],
        _ => throw new ArgumentException(
            $"Twilio cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content)),
    };

    // Each property is a field; a list is a field that comes several times, as MediaUrl may.
    private static IEnumerable<(string Name, string? Value)> Raw(JsonObject raw) =>
        from field in raw
        from value in field.Value is JsonArray several ? (IEnumerable<JsonNode?>)several : [field.Value]
        select (Uri.EscapeDataString(field.Key), value is JsonValue or null ? value?.ToString() : value.ToJsonString());

    // Twilio numbers the placeholders of a content template through, from 1, where they have no names.
    private static string? Variables(Content.Template template)
    {
        var number = 0;
        var values = template.Placeholders
            .Select(value => KeyValuePair.Create(value.Name ?? (++number).ToString(CultureInfo.InvariantCulture), (JsonNode?)value.Words)).ToList();
        return values.Count == 0 ? null : new JsonObject(values).ToJsonString();
    }

    private static string Address(Channel channel, string handle) => channel == Channel.WhatsApp ? $"whatsapp:{handle}" : handle;

    // The fragment holds Twilio's own settings of how it connects (#rc=3&rp=all) and must stay at the end.
    private static string Callback(Uri webhook, OutboxId id)
    {
        var url = webhook.OriginalString.Split('#', 2);
        return $"{url[0]}{(url[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{TwilioReceipts.Reference}={id.Value}"
            + (url.Length > 1 ? $"#{url[1]}" : "");
    }
}
