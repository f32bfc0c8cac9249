using Messaging.Channels;
using Messaging.Email;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Postmark;

/// <summary>E-mail by Postmark (https://postmarkapp.com/developer): the webhook of the server's inbound stream, and those of its outbound streams, all to one URL; sent by its API. An account's handle is our address.</summary>
public sealed class PostmarkProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "postmark";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Email];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://postmarkapp.com/developer/webhooks/inbound-webhook");

    /// <inheritdoc/>
    public string Proof => "a password of ours in the address";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => PostmarkCapabilities.Email;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("ServerToken", "the server's API token"),
        new(WebhookPassword.Secret, "a password of our own choice, to be entered in the URLs of its webhooks as https://webhook:PASSWORD@...: it signs nothing"),
        new("MessageStream", "the stream to send by, where it is not the usual one") { IsOptional = true, IsPublic = true, Example = "outbound" },
    ];

    /// <summary>35 MB of mail, whose attachments are base 64 in JSON. Source: https://postmarkapp.com/developer/user-guide/inbound/parse-an-email</summary>
    public int LargestBody => 48 * 1024 * 1024;

    /// <summary>Postmark says when it comes again and not how long it waits: https://postmarkapp.com/support/article/understanding-inbound-webhook-retries-in-postmark</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => PostmarkSignature.Holds(webhook, account);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => PostmarkInbound.Parse(webhook, account, now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) =>
        PostmarkOutbound.Plan(OutgoingMail.Of(message, account, file), account);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => PostmarkErrors.Interpret(reply);
}
