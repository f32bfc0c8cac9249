using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Line;

/// <summary>LINE, by its Messaging API (https://developers.line.biz/en/docs/messaging-api/). An account's handle is the user id of our official account, which webhooks name as their destination.</summary>
public sealed class LineProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "line";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Line];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://developers.line.biz/en/reference/messaging-api/");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA256 of the body";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => LineCapabilities.Line;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("ChannelSecret", "the channel's secret, among its basic settings in the console; it signs the webhooks"),
        new("ChannelAccessToken", "a long-lived token of the channel, from the console's page on the Messaging API"),
    ];

    /// <summary>LINE names no limit (https://developers.line.biz/en/docs/messaging-api/receiving-messages/); its largest events are a few kilobytes.</summary>
    public int LargestBody => 1024 * 1024;

    /// <summary>Source: https://developers.line.biz/en/docs/messaging-api/check-webhook-error-statistics/</summary>
    public Duration Patience { get; } = Duration.FromSeconds(2);

    /// <inheritdoc/>
    public bool EchoesReference => false;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => LineSignature.Holds(webhook, account.Secret("ChannelSecret"));

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => LineInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => LineOutbound.Plan(message, account, now);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => LineErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => source is MediaSource.ProviderMedia(var id)
        ? LineOutbound.Fetch(id, account)
        : MediaFetch.OfLink(source);

    /// <summary>Only typing: to mark a message as read, LINE wants a token of that message in place of its id.</summary>
    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) =>
        signal == Providers.Signal.Typing ? LineOutbound.Typing(to.Handle, account) : null;
}
