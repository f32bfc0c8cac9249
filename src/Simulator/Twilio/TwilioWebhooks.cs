using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Twilio;

/// <summary>The forms that Twilio posts, signed.</summary>
public static class TwilioWebhooks
{
    private const string ApiVersion = "2010-04-01";
    private const string TokenHeader = "I-Twilio-Idempotency-Token";

    /// <summary>A customer's message, by https://www.twilio.com/docs/messaging/guides/webhook-request. A medium needs a link.</summary>
    public static HttpRequestMessage Message(VendorAccount account, CustomerMessage message)
    {
        var form = new Form
        {
            ["MessageSid"] = message.Id,
            ["SmsSid"] = message.Id,
            ["SmsMessageSid"] = message.Id,
            ["AccountSid"] = account.Secret("AccountSid"),
            ["MessagingServiceSid"] = account.Secrets.GetValueOrDefault("MessagingServiceSid"),
            ["From"] = Address(account, message.From),
            ["To"] = Address(account, account.Handle),
            ["SmsStatus"] = "received",
            ["ApiVersion"] = ApiVersion,
            ["OriginalRepliedMessageSid"] = message.ReplyTo,
        };
        form.Add(account.Channel == Channel.WhatsApp ? TwilioWritten.OfWhatsApp(message) : TwilioWritten.OfSms);
        form.Add(TwilioWritten.Of(message.Content, account.Channel));
        return Post(account, account.WebhookUrl, message.Id, form);
    }

    /// <summary>A receipt, by https://www.twilio.com/docs/messaging/guides/track-outbound-message-status.</summary>
    internal static HttpRequestMessage Status(VendorAccount account, SentMessage message, ReceiptStep step)
    {
        var isSms = account.Channel == Channel.Sms;
        var form = new Form
        {
            ["MessageSid"] = message.Id,
            ["SmsSid"] = message.Id,
            ["MessageStatus"] = step.Status,
            ["SmsStatus"] = step.Status,
            ["AccountSid"] = account.Secret("AccountSid"),
            ["MessagingServiceSid"] = message.Fields.GetValueOrDefault("MessagingServiceSid"),
            ["From"] = Address(account, account.Handle),
            ["To"] = Address(account, message.Customer),
            ["ApiVersion"] = ApiVersion,
            ["ErrorCode"] = step.Error?.ToString(CultureInfo.InvariantCulture),
            ["RawDlrDoneDate"] = isSms && step.Status == "delivered" ? DoneDate(message.At + step.After) : null,
            ["ChannelPrefix"] = isSms ? null : "whatsapp",
            ["ChannelInstallSid"] = isSms ? null : $"XE{account.Secret("AccountSid")[2..]}",
            ["EventType"] = step.Status == "read" ? "READ" : null,
        };
        return Post(account, message.ReceiptsTo!, $"{message.Id}/{step.Status}", form);
    }

    private static string DoneDate(DateTimeOffset at) => at.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture);

    private static string Address(VendorAccount account, string number) =>
        account.Channel == Channel.WhatsApp ? $"whatsapp:{Handles.Normalised(number)}" : number;

    private static HttpRequestMessage Post(VendorAccount account, Uri url, string cause, Form form)
    {
        var content = new FormUrlEncodedContent(form.Fields);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded", "UTF-8");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(url.OriginalString, form.Fields, account.Secret("AuthToken")));
        request.Headers.Add(TokenHeader, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(cause))[..16]).ToString());
        request.Headers.UserAgent.ParseAdd("TwilioProxy/1.1");
        return request;
    }

    /// <summary>Fields without a value are left out; empty ones are sent.</summary>
    private sealed class Form
    {
        private readonly List<KeyValuePair<string, string>> _fields = [];

        public IEnumerable<KeyValuePair<string, string>> Fields => _fields;

        public string? this[string name]
        {
            set
            {
                if (value is not null)
                {
                    _fields.Add(new(name, value));
                }
            }
        }

        public void Add(IEnumerable<KeyValuePair<string, string>> fields) => _fields.AddRange(fields);
    }
}
