using Messaging.Channels;

namespace Messaging.Core.Tests.Providers;

// One account of each kind, with secrets that would be seen anywhere they leak to.
internal static class Accounts
{
    public static Account TwilioSms { get; } = new(AccountId.Parse("main"), Channel.Sms, "twilio", "+4915735980000")
    {
        WebhookUrl = new Uri("https://chat.example.com/webhooks/twilio/main"),
        Secrets = Secrets(("AccountSid", "AC00"), ("AuthToken", "twilio-secret")),
    };

    public static Account TwilioWhatsApp { get; } = TwilioSms with { Id = AccountId.Parse("wa"), Channel = Channel.WhatsApp };

    public static Account WhatsApp { get; } = new(AccountId.Parse("cloud"), Channel.WhatsApp, "whatsapp", "106540000000001")
    {
        WebhookUrl = new Uri("https://chat.example.com/webhooks/whatsapp/cloud"),
        Secrets = Secrets(("AccessToken", "meta-secret"), ("AppSecret", "app-secret"), ("VerifyToken", "verify-secret")),
    };

    public static Account Messenger { get; } = new(AccountId.Parse("page"), Channel.Messenger, "messenger", "200000000000001")
    {
        WebhookUrl = new Uri("https://chat.example.com/webhooks/messenger/page"),
        Secrets = Secrets(("AccessToken", "page-secret"), ("AppSecret", "app-secret"), ("VerifyToken", "verify-secret"), ("AppId", "1517776481860111")),
    };

    public static Account Instagram { get; } = Messenger with { Id = AccountId.Parse("insta"), Channel = Channel.Instagram, Handle = "17840000000000001" };

    public static Account WebChat { get; } = new(AccountId.Parse("site"), Channel.WebChat, "webchat", "site")
    {
        Secrets = Secrets(("Key", "widget-secret")),
    };

    public static Account Of(string provider) => provider switch
    {
        "twilio" => TwilioSms,
        "whatsapp" => WhatsApp,
        "webchat" => WebChat,
        "messenger" => Messenger,
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static Dictionary<string, string> Secrets(params (string Name, string Value)[] secrets) =>
        secrets.ToDictionary(secret => secret.Name, secret => secret.Value, StringComparer.OrdinalIgnoreCase);
}
