using Messaging.Channels;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
internal static class WhatsAppSignature
{
    public static bool Holds(Webhook webhook, Account account) => MetaSignature.Holds(webhook, account);
}
