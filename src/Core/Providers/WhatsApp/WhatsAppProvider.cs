using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

/// <summary>WhatsApp by Meta's Cloud API (https://developers.facebook.com/documentation/business-messaging/whatsapp). An account's handle is our phone_number_id. One webhook may serve all numbers of an app, so elements say whom they concern.</summary>
public sealed class WhatsAppProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "whatsapp";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.WhatsApp];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://developers.facebook.com/documentation/business-messaging/whatsapp");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA256 of the body";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => WhatsAppCapabilities.WhatsApp;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("AccessToken", "the token of a system user that has whatsapp_business_messaging and does not expire"),
        MetaSignature.AppSecret,
        MetaSignature.VerifyToken,
    ];

    /// <inheritdoc/>
    public int LargestBody => 3 * 1024 * 1024;

    /// <summary>What Meta says of Messenger; of WhatsApp it says only that 99 of 100 answers should come within a second. Source: https://developers.facebook.com/docs/messenger-platform/webhooks</summary>
    public Duration Patience { get; } = Duration.FromSeconds(5);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => WhatsAppSignature.Holds(webhook, account);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => WhatsAppInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) => MetaSignature.Answer(webhook, account);

    /// <inheritdoc/>
    public bool IsHandshake(Webhook webhook) => MetaSignature.IsHandshake(webhook);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => WhatsAppOutbound.Plan(message, account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => WhatsAppErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => source is MediaSource.ProviderMedia(var id)
        ? WhatsAppOutbound.Fetch(id, account)
        : MediaFetch.OfLink(source);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) => WhatsAppOutbound.Signal(signal, heard, account);
}
