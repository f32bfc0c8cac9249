using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Own;

/// <summary>A channel of the company's own, behind an adapter that speaks the contract of docs/own-channel.md. An account's ApiBase is where the adapter is; what it can show is what it declares, kept in the account's settings.</summary>
public sealed class OwnProvider : IProvider
{
    private const int ShortestKey = 32;

    private static readonly (string Expected, Func<string, bool> Is) KeyForm = ($"text of {ShortestKey} characters or more", key => key.Length >= ShortestKey);

    /// <inheritdoc/>
    public string Name => "own";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Own];

    /// <summary>The contract, beside this project's other pages.</summary>
    public Uri Page { get; } = new("own-channel.md", UriKind.Relative);

    /// <inheritdoc/>
    public string Proof => "HMAC-SHA256 of time and body";

    /// <summary>What an adapter can show that declares nothing.</summary>
    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => OwnCapabilities.TextOnly;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("Key", "a key of our own choice, which the adapter has as well; it signs what goes either way") { Form = KeyForm },
        new("NextKey", "the key that is about to take the other's place; while it is set, both sign and either is believed") { IsOptional = true, Form = KeyForm },
    ];

    /// <inheritdoc/>
    public int LargestBody => 1024 * 1024;

    /// <summary>What the contract lets an adapter count on.</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <summary>The adapter calls a message of ours by our id, everywhere.</summary>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => OwnSignature.Holds(webhook, account, now);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => OwnInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) => OwnErrors.Answer(webhook);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => OwnOutbound.Plan(message, account, now);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => OwnErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => OwnOutbound.Fetch(source, account, now);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, string heard, Account account, Instant now) =>
        OwnOutbound.Signal(signal, to, heard, account, now);
}
