using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
internal static class TwilioOutbound
{
    private static readonly Uri Api = new("https://api.twilio.com");

    public static SendPlan Plan(OutboundMessage message, Account account)
    {
        var sid = account.Secret("AccountSid");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["To"] = Address(account.Channel, message.To.Handle) };
        if (account.Secrets.TryGetValue("MessagingServiceSid", out var service))
        {
            fields["MessagingServiceSid"] = service;
        }
        else
        {
            fields["From"] = Address(account.Channel, account.Handle);
        }

        Say(message.Content, fields);
        if (account.WebhookUrl is { } webhook)
        {
            fields["StatusCallback"] = Callback(webhook, message.Id);
        }

        return SendPlan.Of(new HttpCall(
            "POST",
            $"{(account.ApiBase ?? Api).OriginalString.TrimEnd('/')}/2010-04-01/Accounts/{Uri.EscapeDataString(sid)}/Messages.json",
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = Basic(sid, account.Secret("AuthToken")) },
            "application/x-www-form-urlencoded",
            string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))));
    }

    private static void Say(Content content, Dictionary<string, string> fields)
    {
        switch (content)
        {
            case Content.Text text:
                fields["Body"] = text.Body;
                break;
            case Content.Location place:
                fields["Body"] = PlainText.Of(place);
                break;
            case Content.Choice choice:
                fields["Body"] = PlainText.Of(choice);
                break;
            case Content.Media { Source: MediaSource.Link link } media:
                fields["MediaUrl"] = link.Address.AbsoluteUri;
                if (media.Caption is { Length: > 0 } caption)
                {
                    fields["Body"] = caption;
                }

                break;
            case Content.Template template:
                fields["ContentSid"] = template.Name;
                if (template.Parameters.Count > 0)
                {
                    fields["ContentVariables"] = Variables(template.Parameters);
                }

                break;
            default:
                throw new ArgumentException($"Twilio cannot send {content.GetType().Name}; the content was not fitted to the channel.", nameof(content));
        }
    }

    // Twilio numbers the placeholders of a content template from 1.
    private static string Variables(IReadOnlyList<string> values) => new JsonObject(values.Select((value, index) =>
        KeyValuePair.Create((index + 1).ToString(CultureInfo.InvariantCulture), (JsonNode?)value))).ToJsonString();

    private static string Address(Channel channel, string handle) => channel == Channel.WhatsApp ? $"whatsapp:{handle}" : handle;

    // The fragment holds Twilio's own settings of how it connects (#rc=3&rp=all) and must stay at the end.
    private static string Callback(Uri webhook, OutboxId id)
    {
        var url = webhook.OriginalString.Split('#', 2);
        return $"{url[0]}{(url[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{TwilioReceipts.Reference}={id.Value}"
            + (url.Length > 1 ? $"#{url[1]}" : "");
    }

    private static string Basic(string user, string password) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
}
