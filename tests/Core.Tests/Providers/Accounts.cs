using Messaging.Channels;
using Messaging.Local.Serving;

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

    public static Account Rcs { get; } = new(AccountId.Parse("agent"), Channel.Rcs, "rcs", "growing-tree_agent")
    {
        WebhookUrl = new Uri("https://chat.example.com/webhooks/rcs/agent"),
        Secrets = Secrets(
            ("ClientToken", "client-secret"),
            ("ServiceAccount", "rbm@simulated.iam.gserviceaccount.com"),
            ("PrivateKey", LocalSettings.Sample(SourceTree.Root)["Messaging:Accounts:8:Secrets:PrivateKey"]!)),
    };

    public static Account Apple { get; } = new(AccountId.Parse("business"), Channel.Apple, "apple", "a884eddf-0000-4000-8000-000000000001")
    {
        WebhookUrl = new Uri("https://chat.example.com/webhooks/apple/business"),
        Secrets = Secrets(("MspId", "test-msp-id"), ("ApiSecret", "bWFkZS11cC1hcHBsZS1tc3Atc2VjcmV0LTMyYnl0ZXM=")),
    };

    public static Account Of(string provider) => provider switch
    {
        "twilio" => TwilioSms,
        "whatsapp" => WhatsApp,
        "webchat" => WebChat,
        "messenger" => Messenger,
        "rcs" => Rcs,
        "apple" => Apple,
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static Dictionary<string, string> Secrets(params (string Name, string Value)[] secrets) =>
        secrets.ToDictionary(secret => secret.Name, secret => secret.Value, StringComparer.OrdinalIgnoreCase);
}
