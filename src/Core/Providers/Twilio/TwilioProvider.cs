using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Twilio;

/// <summary>SMS, MMS and WhatsApp by Twilio (https://www.twilio.com/docs/messaging). An account's handle is our number in E.164.</summary>
public sealed class TwilioProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "twilio";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Sms, Channel.WhatsApp];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://www.twilio.com/docs/messaging");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA1 of address and fields";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => channel == Channel.Sms ? TwilioCapabilities.Sms : TwilioCapabilities.WhatsApp;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("AccountSid", "the account's id, on the first page of the console") { IsPublic = true, Example = "AC00000000000000000000000000000001" },
        new("AuthToken", "the account's token, beside its id; it signs the webhooks as well"),
        new("MessagingServiceSid", "the messaging service that picks the sender, where the handle is not to be it")
        {
            IsOptional = true, IsPublic = true, Example = "MG00000000000000000000000000000001",
        },
    ];

    /// <inheritdoc/>
    public int LargestBody => 256 * 1024;

    /// <summary>15 seconds in all, attempts included. Source: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides</summary>
    public Duration Patience { get; } = Duration.FromSeconds(15);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => TwilioSignature.Holds(webhook, account.Secret("AuthToken"));

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => TwilioInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) => TwilioInbound.NoReply;

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => TwilioOutbound.Plan(message, account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => TwilioErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => TwilioMedia.Fetch(source, account);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) =>
        (signal, account.Channel) == (Providers.Signal.Typing, Channel.WhatsApp) ? TwilioOutbound.Typing(heard, account) : null;
}
