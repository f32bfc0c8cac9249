using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Telegram;

/// <summary>Telegram, by its Bot API (https://core.telegram.org/bots/api). An account's handle is the bot's user name. Each bot has a webhook of its own, so updates do not say whom they concern.</summary>
public sealed class TelegramProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "telegram";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Telegram];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://core.telegram.org/bots/api");

    /// <inheritdoc/>
    public string Proof => "a secret of ours in a header";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => TelegramCapabilities.Telegram;

    /// <summary>A keyboard in place of the customer's own would be before everybody in a group, and what it sends would not reach us from there.</summary>
    /// <inheritdoc/>
    public Capabilities CapabilitiesTo(Address to) => TelegramSender.IsGroup(to.Handle) ? TelegramCapabilities.Group : TelegramCapabilities.Telegram;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("BotToken", "the bot's token, as BotFather gives it"),
        new("SecretToken", "a word of our own choice of letters, digits, _ and -, to be given to setWebhook as secret_token; it comes with each webhook"),
    ];

    /// <summary>Telegram names no limit (https://core.telegram.org/bots/api#setwebhook); texts hold at most 4,096 characters, and files are not sent along.</summary>
    public int LargestBody => 1024 * 1024;

    /// <summary>Telegram names no limit; what it gives up on it sends again: https://core.telegram.org/bots/api#setwebhook</summary>
    public Duration Patience { get; } = Duration.FromSeconds(30);

    /// <inheritdoc/>
    public bool EchoesReference => false;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => TelegramSignature.Holds(webhook, account.Secret("SecretToken"));

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => TelegramInbound.Parse(webhook, TelegramBot.Of(account), now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => TelegramOutbound.Plan(message, account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => TelegramErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => source is MediaSource.ProviderMedia(var id)
        ? TelegramOutbound.Fetch(id, account)
        : MediaFetch.OfLink(source);

    /// <summary>Only typing: a bot cannot mark a message as read.</summary>
    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) =>
        signal == Providers.Signal.Typing ? TelegramOutbound.Typing(to.Handle, account) : null;
}
