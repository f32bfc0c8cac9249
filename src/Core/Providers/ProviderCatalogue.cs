using Messaging.Providers.Apple;
using Messaging.Providers.Line;
using Messaging.Providers.Mailgun;
using Messaging.Providers.Messenger;
using Messaging.Providers.Own;
using Messaging.Providers.Postmark;
using Messaging.Providers.Rcs;
using Messaging.Providers.SendGrid;
using Messaging.Providers.Telegram;
using Messaging.Providers.Twilio;
using Messaging.Providers.WebChat;
using Messaging.Providers.WhatsApp;

namespace Messaging.Providers;

/// <summary>All providers, by their names in URLs and settings.</summary>
public static class ProviderCatalogue
{
    /// <summary>Every provider that there is.</summary>
    public static IReadOnlyList<IProvider> All { get; } =
    [
        new TwilioProvider(),
        new WhatsAppProvider(),
        new WebChatProvider(),
        new MessengerProvider(),
        new LineProvider(),
        new TelegramProvider(),
        new RcsProvider(),
        new AppleProvider(),
        new SendGridProvider(),
        new MailgunProvider(),
        new PostmarkProvider(),
        new OwnProvider(),
    ];

    /// <summary>The provider of a name, in exactly this spelling; nothing when there is none.</summary>
    /// <param name="name">E.g. twilio.</param>
    public static IProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    /// <summary>The provider of a name that the settings have.</summary>
    /// <param name="name">E.g. twilio.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the start-up checks that there is.</exception>
    public static IProvider Named(string name) => Find(name) ?? throw new KeyNotFoundException($"There is no provider {name}.");
}
