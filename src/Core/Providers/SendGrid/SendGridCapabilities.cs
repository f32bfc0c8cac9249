using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.SendGrid;

internal static class SendGridCapabilities
{
    // https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations: 30 MB in all.
    public static Capabilities Email => MailCapabilities.All;
}
