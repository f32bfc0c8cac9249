using Messaging.Channels;
using Messaging.Providers;

namespace Messaging.Email;

// For vendors that sign nothing: a password of our own in the URL that they are given (https://webhook:PASSWORD@host/...), which
// they send as HTTP's basic authentication.
internal static class WebhookPassword
{
    public const string Secret = "WebhookPassword";

    private const string User = "webhook";

    public static bool Holds(Webhook webhook, Account account) =>
        webhook.Method == "POST" && ConstantTime.Same(HttpCall.Basic(User, account.Secret(Secret)).Value, webhook.Header("Authorization"));
}
