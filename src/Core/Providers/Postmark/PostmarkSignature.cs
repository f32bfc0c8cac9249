using Messaging.Channels;
using Messaging.Email;

namespace Messaging.Providers.Postmark;

// https://postmarkapp.com/developer/webhooks/webhooks-overview: it signs nothing, and says to protect the URL by a password.
internal static class PostmarkSignature
{
    public static bool Holds(Webhook webhook, Account account) => WebhookPassword.Holds(webhook, account);
}
