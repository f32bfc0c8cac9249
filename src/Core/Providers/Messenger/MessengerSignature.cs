using Messaging.Channels;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks
internal static class MessengerSignature
{
    public static bool Holds(Webhook webhook, Account account) => MetaSignature.Holds(webhook, account);
}
