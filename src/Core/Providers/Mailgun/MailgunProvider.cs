using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Mailgun;

/// <summary>E-mail by Mailgun (https://documentation.mailgun.com): a route that forwards to our URL, and the webhooks of the domain to the same; sent by the v3 API. An account's handle is our address. In Europe its ApiBase is https://api.eu.mailgun.net.</summary>
public sealed class MailgunProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "mailgun";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Email];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA256 of time and token, good for one content";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => MailgunCapabilities.Email;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("ApiKey", "a key that may send for the domain"),
        new("SigningKey", "the HTTP webhook signing key; it signs routes and events"),
        new("Domain", "the domain to send by, where it is not that of the handle") { IsOptional = true, IsPublic = true, Example = "mg.example.com" },
    ];

    /// <summary>25 MB of mail, as a form. Source: https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http</summary>
    public int LargestBody => 32 * 1024 * 1024;

    /// <summary>Mailgun says when it comes again and not how long it waits: https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => MailgunSignature.Holds(webhook, account, now);

    /// <inheritdoc/>
    public Seal? SealOf(Webhook webhook) => MailgunSeal.Of(webhook);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => MailgunInbound.Parse(webhook, account, now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) =>
        MailgunOutbound.Plan(OutgoingMail.Of(message, account, file), account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => MailgunErrors.Interpret(reply);
}
