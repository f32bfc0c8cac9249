using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.SendGrid;

/// <summary>E-mail by Twilio SendGrid (https://www.twilio.com/docs/sendgrid): the Inbound Parse Webhook, in parsed mode, and the Event Webhook, both to one URL; sent by the v3 API. An account's handle is our address.</summary>
public sealed class SendGridProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "sendgrid";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Email];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook");

    /// <inheritdoc/>
    public string Proof => "ECDSA of time and body, or a password of ours in the address";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => SendGridCapabilities.Email;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("ApiKey", "an API key that may send mail"),
        new(WebhookPassword.Secret, "a password of our own choice, to be entered in the URLs of its webhooks as https://webhook:PASSWORD@...; it counts where PublicKey is not set"),
        new(SendGridSignature.PublicKey, "the public keys of the security policy of Inbound Parse and of the signed Event Webhook, with a comma between them; where it is set, nothing unsigned is taken")
        {
            IsOptional = true, IsPublic = true, Example = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE...",
        },
    ];

    /// <summary>30 MB, attachments included. Source: https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook</summary>
    public int LargestBody => 32 * 1024 * 1024;

    /// <summary>SendGrid publishes no limit for Inbound Parse (https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/inbound-email); the Event Webhook is said to wait this long.</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => SendGridSignature.Holds(webhook, account, now);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => SendGridInbound.Parse(webhook, account, now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) =>
        SendGridOutbound.Plan(OutgoingMail.Of(message, account, file), account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => SendGridErrors.Interpret(reply);
}
