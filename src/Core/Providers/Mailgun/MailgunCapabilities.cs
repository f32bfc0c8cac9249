using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.Mailgun;

internal static class MailgunCapabilities
{
    // https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages: 25 MB in all.
    public static Capabilities Email => MailCapabilities.All;
}
