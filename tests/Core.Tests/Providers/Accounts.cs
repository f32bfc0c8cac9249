using Messaging.Channels;
using Messaging.Local.Serving;
using Messaging.Providers.Own;

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

    public static Account SendGrid { get; } = new(AccountId.Parse("post"), Channel.Email, "sendgrid", "help@example.com")
    {
        Name = "Example, Support",
        Subject = "News of your order",
        WebhookUrl = new Uri("https://chat.example.com/webhooks/sendgrid/post"),
        Secrets = Secrets(("ApiKey", "sendgrid-secret"), ("WebhookPassword", "sendgrid-password")),
    };

    public static Account Mailgun { get; } = SendGrid with
    {
        Id = AccountId.Parse("route"),
        Provider = "mailgun",
        WebhookUrl = new Uri("https://chat.example.com/webhooks/mailgun/route"),
        Secrets = Secrets(("ApiKey", "mailgun-secret"), ("SigningKey", "mailgun-signing-secret")),
    };

    public static Account Postmark { get; } = SendGrid with
    {
        Id = AccountId.Parse("server"),
        Provider = "postmark",
        WebhookUrl = new Uri("https://chat.example.com/webhooks/postmark/server"),
        Secrets = Secrets(("ServerToken", "postmark-secret"), ("WebhookPassword", "postmark-password")),
    };

    public static Account Line { get; } = new(AccountId.Parse("line"), Channel.Line, "line", "Ub9952f8f6a3f5bd8b1f4c5a3ff5cf8a1")
    {
        Secrets = Secrets(("ChannelSecret", "line-secret"), ("ChannelAccessToken", "line-token-secret")),
    };

    public static Account Telegram { get; } = new(AccountId.Parse("telegram"), Channel.Telegram, "telegram", "our_bot")
    {
        Secrets = Secrets(("BotToken", "8110:telegram-secret"), ("SecretToken", "telegram-webhook-secret")),
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

    public static Account Own { get; } = new(AccountId.Parse("app"), Channel.Own, "own", "app")
    {
        ApiBase = new Uri("https://adapter.example.com/messaging"),
        WebhookUrl = new Uri("https://chat.example.com/webhooks/own/app"),
        Secrets = Secrets(("Key", "own-secret-of-32-characters-or-more")),
        Capabilities = OwnCapabilities.Read(
            """
            {"text":1000,"caption":100,"media":["image","audio","video","file","sticker"],"captioned":["image"],
             "buttons":{"options":3,"label":20,"actions":["open","dial"]},"list":{"options":10,"label":24,"description":72},
             "card":{"title":80,"body":200,"buttons":{"options":3,"label":20,"actions":["open"]}},
             "carousel":{"fewest":2,"most":10,"card":{"title":80,"body":200,"buttons":{"options":2,"label":20}}},
             "locations":true,"contacts":true,"templates":true,"windowHours":24}
            """),
    };

    public static Account Of(string provider) => provider switch
    {
        "twilio" => TwilioSms,
        "whatsapp" => WhatsApp,
        "line" => Line,
        "telegram" => Telegram,
        "webchat" => WebChat,
        "messenger" => Messenger,
        "sendgrid" => SendGrid,
        "mailgun" => Mailgun,
        "postmark" => Postmark,
        "rcs" => Rcs,
        "apple" => Apple,
        "own" => Own,
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static Dictionary<string, string> Secrets(params (string Name, string Value)[] secrets) =>
        secrets.ToDictionary(secret => secret.Name, secret => secret.Value, StringComparer.OrdinalIgnoreCase);
}
