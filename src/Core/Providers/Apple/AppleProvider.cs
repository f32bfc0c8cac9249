using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Apple;

/// <summary>Apple Messages for Business, as a messaging service provider (https://register.apple.com/resources/messages/msp-rest-api/). An account's handle is the business id. Apple posts for all businesses of a provider to one address, so elements say whom they concern.</summary>
public sealed class AppleProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "apple";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.Apple];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://register.apple.com/resources/messages/msp-rest-api/");

    /// <inheritdoc/>
    public string Proof => "JWT (HS256) for our MSP id";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => AppleCapabilities.Apple;

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("MspId", "the id of the messaging service provider, beside its secret") { IsPublic = true, Example = "a2b1c3d4-0000-4000-8000-000000000001" },
        new("ApiSecret", "the secret of the messaging service provider, as shown; it signs both ways") { Form = ("base 64 of a key", AppleToken.IsKey) },
    ];

    /// <inheritdoc/>
    public int LargestBody => 1024 * 1024;

    /// <summary>Apple names no number.</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <summary>There are no receipts at all.</summary>
    public bool EchoesReference => false;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => AppleSignature.Holds(webhook, account, now);

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => AppleInbound.Parse(webhook, now);

    /// <inheritdoc/>
    public IReadOnlyList<string> HeadersRead { get; } = ["id", "source-id", "destination-id", "capability-list"];

    /// <inheritdoc/>
    public Remainder? Remainder(Webhook webhook, Account account, Instant now) => AppleRemainder.Of(webhook, account, now);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => AppleOutbound.Plan(message, account, now, file);

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => AppleErrors.Interpret(reply);

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => source is MediaSource.ProviderMedia(var id)
        ? AppleAttachment.Read(id)?.Fetch(account, now)
        : MediaFetch.OfLink(source);

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, ReplyContext heard, Account account, Instant now) =>
        signal == Providers.Signal.Typing ? AppleOutbound.Typing(to, heard.MessageId, account, now) : null;
}
