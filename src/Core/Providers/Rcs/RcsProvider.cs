using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Rcs;

/// <summary>RCS by Google's RCS for Business (https://developers.google.com/business-communications/rcs-business-messaging). An account's handle is the agent's id, without @rbm.goog. One webhook may serve all agents of a partner, so elements say whom they concern.</summary>
public sealed class RcsProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "rcs";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Rcs];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://developers.google.com/business-communications/rcs-business-messaging");

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA512 of the event";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => RcsCapabilities.Rcs;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("ClientToken", "the token that the console shows beside the webhook's address; it signs the webhooks"),
        new("ServiceAccount", "the mail address of the service account that may send, client_email in its key file")
        {
            IsPublic = true, Example = "rbm@my-project.iam.gserviceaccount.com",
        },
        new("PrivateKey", "private_key in the key file of the service account, its line ends written as there")
        {
            Form = ("RSA private key in PEM", RcsToken.IsKey),
        },
        new("Region", "the region in which messages are kept: us, europe or asia; without one it is Google's choice")
        {
            IsOptional = true, IsPublic = true, Example = "europe", Form = ("region (us, europe or asia)", RcsOutbound.IsRegion),
        },
    ];

    /// <inheritdoc/>
    public int LargestBody => 1024 * 1024;

    /// <summary>What Pub/Sub, which posts the webhooks, waits unless told otherwise; Google names no number. Source: https://cloud.google.com/pubsub/docs/push</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <summary>The id that we choose is a UUID made from ours, from which ours cannot be made again.</summary>
    public bool EchoesReference => false;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => RcsSignature.Holds(webhook, account.Secret("ClientToken"));

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => RcsInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) =>
        RcsSignature.Handshake(webhook) is { } handshake ? handshake.Answer(account.Secret("ClientToken")) : WebhookAnswer.Ok;

    /// <inheritdoc/>
    public bool IsHandshake(Webhook webhook) => RcsSignature.Handshake(webhook) is not null;

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => RcsOutbound.Plan(message, account, now);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => RcsErrors.Interpret(reply);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) =>
        RcsOutbound.Signal(signal, to, heard, account, now);
}
