using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Messenger;

/// <summary>Facebook Messenger and Instagram's direct messages by the Messenger Platform (https://developers.facebook.com/documentation/business-messaging/messenger-platform). An account's handle is the id of the page, or that of the Instagram professional account. One webhook may serve all of an app's, so elements say whom they concern. With Instagram Login, the account's address of the API is https://graph.instagram.com.</summary>
public sealed class MessengerProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "messenger";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Messenger, Channel.Instagram];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://developers.facebook.com/documentation/business-messaging/messenger-platform");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA256 of the body";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => MessengerCapabilities.Of(channel);

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("AccessToken", "the page's access token with pages_messaging, or instagram_manage_messages; to answer later than a day, a person needs the app's Human Agent permission too"),
        MetaSignature.AppSecret,
        MetaSignature.VerifyToken,
        new("AppId", "the app's id: what this app sent is told by it from what people wrote in the page's own inbox") { IsPublic = true, Example = "1517776481860111" },
    ];

    /// <inheritdoc/>
    public int LargestBody => 3 * 1024 * 1024;

    /// <summary>Source: https://developers.facebook.com/docs/messenger-platform/webhooks</summary>
    public Duration Patience { get; } = Duration.FromSeconds(5);

    /// <summary>Its receipts name messages by its own ids or by time. The echo of a message does carry our reference on Messenger, and so settles what the answer left in doubt.</summary>
    public bool EchoesReference => false;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => MessengerSignature.Holds(webhook, account);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => MessengerInbound.Parse(webhook, account, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) => MetaSignature.Answer(webhook, account);

    /// <inheritdoc/>
    public bool IsHandshake(Webhook webhook) => MetaSignature.IsHandshake(webhook);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => MessengerOutbound.Plan(message, account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => MessengerErrors.Interpret(reply);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) => MessengerOutbound.Signal(signal, to, account);
}
