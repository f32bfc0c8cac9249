namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/api#setwebhook: nothing is signed; Telegram repeats the secret that it was given with the webhook.
internal static class TelegramSignature
{
    public static bool Holds(Webhook webhook, string secretToken) =>
        webhook.Method == "POST" && ConstantTime.Same(secretToken, webhook.Header("X-Telegram-Bot-Api-Secret-Token"));
}
