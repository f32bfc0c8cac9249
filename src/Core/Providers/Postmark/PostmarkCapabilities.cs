using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.Postmark;

internal static class PostmarkCapabilities
{
    // https://postmarkapp.com/developer/user-guide/send-email-with-api: 5 MB for each of text and HTML, 10 MB in all.
    public static Capabilities Email => MailCapabilities.All;
}
