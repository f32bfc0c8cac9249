using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers;

/// <summary>Who carries a channel: pure functions over data. All I/O is done by one sender, the same for everyone.</summary>
public interface IProvider
{
    /// <summary>Its name in URLs and settings, e.g. twilio.</summary>
    string Name { get; }

    /// <summary>The channels that it carries here.</summary>
    IReadOnlyList<Channel> Channels { get; }

    /// <summary>Where its own documentation begins.</summary>
    Uri Page { get; }

    /// <summary>How its webhooks prove that they are its own, in a few words for people.</summary>
    string Proof { get; }

    /// <summary>What it can show on one of its channels, with the limits of the vendor's pages.</summary>
    /// <param name="channel">One of <see cref="Channels"/>.</param>
    Capabilities CapabilitiesOn(Channel channel);

    /// <summary>What it can show to somebody, where that depends on whether he is a group. By default what the channel can.</summary>
    /// <param name="to">Whom.</param>
    Capabilities CapabilitiesTo(Address to) => CapabilitiesOn(to.Channel);

    /// <summary>The credentials that an account has, all of them: it reads no other, and the start-up refuses an account that lacks one or has another.</summary>
    IReadOnlyList<ProviderSecret> Secrets { get; }

    /// <summary>The largest webhook body that it sends, in bytes; a larger one is answered with 413.</summary>
    int LargestBody { get; }

    /// <summary>How long it waits for the answer to a webhook; one that comes later counts as none.</summary>
    Duration Patience { get; }

    /// <summary>Whether its receipts carry the id that we gave our message; otherwise they are joined by the provider's id.</summary>
    bool EchoesReference { get; }

    /// <summary>Whether the request is the provider's. Computed over the raw bytes, in constant time.</summary>
    /// <param name="webhook">The request.</param>
    /// <param name="account">The account that its URL names.</param>
    /// <param name="now">For providers that sign a time.</param>
    bool Verify(Webhook webhook, Account account, Instant now);

    /// <summary>What of the request is signed, where its body is not; by default its body is, or the provider signs nothing.</summary>
    /// <param name="webhook">A verified request.</param>
    Seal? SealOf(Webhook webhook) => null;

    /// <summary>Everything that the request says, each element by itself. Never throws for what a provider sends: what cannot be read is an <see cref="Inbound.Unreadable"/>.</summary>
    /// <param name="webhook">A verified request.</param>
    /// <param name="account">The account that its URL names.</param>
    /// <param name="now">The time of arrival, where the provider gives none.</param>
    IReadOnlyList<Inbound> Parse(Webhook webhook, Account account, Instant now);

    /// <summary>The headers that <see cref="Parse"/> reads beside Content-Type; they are kept where a webhook is read later. By default none.</summary>
    IReadOnlyList<string> HeadersRead => [];

    /// <summary>What the request does not bring because it is too large; nothing where it brings everything, which by default it does. Asked only where something of it is <see cref="Inbound.Unreadable"/>.</summary>
    /// <param name="webhook">A verified request.</param>
    /// <param name="account">The account that its URL names.</param>
    /// <param name="now">For tokens that run out.</param>
    Remainder? Remainder(Webhook webhook, Account account, Instant now) => null;

    /// <summary>What the provider wants to read when all is stored; also answers handshakes. By default an empty 200.</summary>
    /// <param name="webhook">A request; for a handshake it was not verified.</param>
    /// <param name="account">The account that its URL names.</param>
    WebhookAnswer Answer(Webhook webhook, Account account) => WebhookAnswer.Ok;

    /// <summary>Whether the request is a handshake, which is answered without being verified or parsed. By default none is.</summary>
    /// <param name="webhook">A request.</param>
    bool IsHandshake(Webhook webhook) => false;

    /// <summary>The calls that send a message. Its content is already what the channel can show.</summary>
    /// <param name="message">The message.</param>
    /// <param name="account">The account to send from.</param>
    /// <param name="now">For tokens that run out, and signatures over a time.</param>
    /// <param name="file">The bytes of its medium, where <see cref="Capabilities.Uploads"/> asks for them.</param>
    SendPlan Plan(OutboundMessage message, Account account, Instant now, MediaFile? file);

    /// <summary>What the reply to a call of the plan means.</summary>
    /// <param name="reply">The reply.</param>
    SendOutcome Interpret(HttpReply reply);

    /// <summary>How to get a medium that a customer sent; nothing where that cannot be. By default only what lies at an address can be, and without a credential.</summary>
    /// <param name="source">Where the message says that it lies.</param>
    /// <param name="account">The account that the message came to.</param>
    /// <param name="now">For tokens that run out.</param>
    MediaFetch? Fetch(MediaSource source, Account account, Instant now) => MediaFetch.OfLink(source);

    /// <summary>How a sign is given to the customer; nothing where the provider has no such sign. By default it has none.</summary>
    /// <param name="signal">Which.</param>
    /// <param name="to">Whom.</param>
    /// <param name="heard">His last message.</param>
    /// <param name="account">The account to give it from.</param>
    /// <param name="now">For tokens that run out.</param>
    SendPlan? Signal(Signal signal, Address to, ReplyContext heard, Account account, Instant now) => null;

    /// <summary>How long the customer is shown that somebody is about to answer, should no message come before. By default 20 seconds.</summary>
    Duration TypingLasts => Duration.FromSeconds(20);

    /// <summary>Whether showing that somebody is about to answer also shows the customer's message as read. By default it does not.</summary>
    bool TypingMarksRead => false;
}
