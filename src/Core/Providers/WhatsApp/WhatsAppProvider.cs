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
    public Capabilities CapabilitiesOn(Channel channel) => WhatsAppCapabilities.WhatsApp;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("AccessToken", "the token of a system user that has whatsapp_business_messaging and does not expire"),
        new("AppSecret", "the app's secret, among its basic settings; it signs the webhooks"),
        new("VerifyToken", "a word of our own choice, to be entered beside the address of the webhook"),
    ];

    /// <inheritdoc/>
    public int LargestBody => 3 * 1024 * 1024;

    /// <summary>What Meta says of Messenger; of WhatsApp it says only that 99 of 100 answers should come within a second. Source: https://developers.facebook.com/docs/messenger-platform/webhooks</summary>
    public Duration Patience { get; } = Duration.FromSeconds(5);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => WhatsAppSignature.Holds(webhook, account.Secret("AppSecret"));

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => WhatsAppInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) =>
        IsHandshake(webhook) ? WhatsAppSignature.Handshake(webhook, account.Secret("VerifyToken")) : WebhookAnswer.Ok;

    /// <inheritdoc/>
    public bool IsHandshake(Webhook webhook) => webhook.Method == "GET";

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => WhatsAppOutbound.Plan(message, account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => WhatsAppErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account) => source is MediaSource.ProviderMedia(var id)
        ? WhatsAppOutbound.Fetch(id, account)
        : MediaFetch.OfLink(source);

    /// <inheritdoc/>
    public IReadOnlyList<HttpCall> Signal(Signal signal, Address to, string heard, Account account) => WhatsAppOutbound.Signal(signal, heard, account);
}
