using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.WebChat;

/// <summary>Our own widget on a web page, and in-app messaging by the same API. The customer's handle is his session; <see cref="WebChatToken"/> proves that it is his.</summary>
public sealed class WebChatProvider : IProvider
{
    /// <inheritdoc/>
    public string Name => "webchat";

    /// <inheritdoc/>
    public IReadOnlyList<Channel> Channels { get; } = [Channel.WebChat];

    /// <inheritdoc/>
    public Uri Page { get; } = new("https://www.rfc-editor.org/rfc/rfc6750");

    /// <inheritdoc/>
    public string Proof => "a token of the visitor";

    /// <inheritdoc/>
    public Capabilities CapabilitiesOn(Channel channel) => WebChatCapabilities.WebChat;

    private static readonly (string, Func<string, bool>) LongKey = ("text of 32 characters or more", text => text.Length >= 32);

    /// <inheritdoc/>
    public IReadOnlyList<ProviderSecret> Secrets { get; } =
    [
        new("Key", "a key of our own choice; it signs the sessions of visitors, which end when it changes"),
        new("IdentityKey", "a key of our own choice by which the company's server proves who a visitor is; without it nobody can") { IsOptional = true, Form = LongKey },
        new("PushKey", "a key of our own choice, which the company's push service has as well; it signs what we tell that") { IsOptional = true, Form = LongKey },
    ];

    /// <inheritdoc/>
    public int LargestBody => 128 * 1024;

    /// <summary>Our page's; a visitor does not look at a message that is not yet sent for longer.</summary>
    public Duration Patience { get; } = Duration.FromSeconds(10);

    /// <inheritdoc/>
    public bool EchoesReference => true;

    /// <inheritdoc/>
    public bool Verify(Webhook webhook, Account account, Instant now) => WebChatSignature.Read(webhook, account, now) is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now) => [WebChatInbound.Parse(webhook, account, now)];

    /// <inheritdoc/>
    public WebhookAnswer Answer(Webhook webhook, Account account) => WebChatErrors.Answer(webhook, account);

    /// <inheritdoc/>
    public SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file) => WebChatOutbound.Plan();

    /// <inheritdoc/>
    public SendOutcome Interpret(HttpReply reply) => WebChatOutbound.Interpret();

    /// <inheritdoc/>
    public MediaFetch? Fetch(MediaSource source, Account account, Instant now) => null;

    /// <inheritdoc/>
    public SendPlan? Signal(Signal signal, Address to, ReplyContext heard, Account account, Instant now) => WebChatOutbound.Plan();

    /// <summary>What the visitor's page shows it for.</summary>
    public Duration TypingLasts { get; } = Duration.FromSeconds(10);
}
