using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Messages;

/// <summary>One thing that a provider tells us, told apart at the edge. A webhook gives a list of them, and each stands by itself.</summary>
public abstract record Inbound
{
    private Inbound()
    {
    }

    /// <summary>Our number or page that it concerns, where the provider says so and one webhook serves several; otherwise the webhook's account.</summary>
    public string? To { get; init; }

    /// <summary>The customer wrote.</summary>
    /// <param name="Id">The provider's id of the message; the key against duplicates.</param>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When, by the provider's clock.</param>
    /// <param name="Content">What.</param>
    public sealed record Message(string Id, string From, Instant At, Content Content) : Inbound
    {
        /// <summary>The customer's name as his profile has it.</summary>
        public string? Name { get; init; }

        /// <summary>The provider's id of the message that this one answers.</summary>
        public string? ReplyTo { get; init; }

        /// <summary>What brought the customer here: an advertisement, a link with a reference.</summary>
        public Referral? Referral { get; init; }

        /// <summary>What the page or app says of where it was written: account, page, product. The customer could have said anything.</summary>
        public ImmutableSortedDictionary<string, string>? Facts { get; init; }

        /// <summary>What an answer needs of it, where the provider asks for more than the customer's handle.</summary>
        public ReplyContext? Context { get; init; }

        /// <summary>Its medium, where the webhook itself brings the bytes, as that of a mail does. Nobody gives them a second time, so they are kept before the message is.</summary>
        public MediaFile? File { get; init; }

        /// <summary>The customer's other id on the same channel, e.g. WhatsApp's business-scoped user id beside the phone number.</summary>
        public string? UserId { get; init; }

        /// <summary>The group in which it was written; absent in a conversation of two.</summary>
        public string? Group { get; init; }

        /// <summary>Whether somebody else answers it: another app, or people in the vendor's own inbox. It is kept, and the bot says nothing.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Overheard { get; init; }
    }

    /// <summary>The customer reacted to a message.</summary>
    /// <param name="Id">The provider's id of the reaction.</param>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When.</param>
    /// <param name="MessageId">The provider's id of the message reacted to.</param>
    /// <param name="Emoji">The reaction; nothing when it was taken back.</param>
    public sealed record Reaction(string Id, string From, Instant At, string MessageId, string? Emoji) : Inbound;

    /// <summary>The customer changed a message.</summary>
    /// <param name="Id">The provider's id of the edit.</param>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When.</param>
    /// <param name="MessageId">The provider's id of the message changed.</param>
    /// <param name="Content">What it says now.</param>
    public sealed record Edit(string Id, string From, Instant At, string MessageId, Content Content) : Inbound;

    /// <summary>The customer deleted a message.</summary>
    /// <param name="Id">The provider's id of the deletion.</param>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When.</param>
    /// <param name="MessageId">The provider's id of the message deleted.</param>
    public sealed record Deletion(string Id, string From, Instant At, string MessageId) : Inbound;

    /// <summary>The customer is typing. No message, and nothing that a conversation remembers.</summary>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When.</param>
    public sealed record Typing(string From, Instant At) : Inbound
    {
        /// <summary>Whether he has stopped, without having said anything. Most providers do not tell; it is over then when they tell no more that he types.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Ended { get; init; }
    }

    /// <summary>Somebody of ours wrote to the customer outside of this system.</summary>
    /// <param name="Id">The provider's id of the message.</param>
    /// <param name="Customer">The customer's handle.</param>
    /// <param name="At">When.</param>
    /// <param name="Content">What.</param>
    public sealed record Echo(string Id, string Customer, Instant At, Content Content) : Inbound;

    /// <summary>News of a message of ours.</summary>
    /// <param name="MessageId">The provider's id of our message.</param>
    /// <param name="Delivery">How far it came.</param>
    /// <param name="At">When, by the provider's clock.</param>
    public sealed record Receipt(string MessageId, Delivery Delivery, Instant At) : Inbound
    {
        /// <summary>Our own id of the message, where the provider passes it through.</summary>
        public OutboxId? Outbox { get; init; }

        /// <summary>Why it failed.</summary>
        public SendOutcome? Failure { get; init; }

        /// <summary>The customer's handle, where the provider says it.</summary>
        public string? Customer { get; init; }
    }

    /// <summary>News of all messages of ours to a customer up to a time, from a provider that does not name each.</summary>
    /// <param name="From">The customer's handle.</param>
    /// <param name="Delivery">How far they came.</param>
    /// <param name="Before">Those that the provider had before this moment, by its clock.</param>
    /// <param name="At">When they came so far, by the provider's clock.</param>
    public sealed record Watermark(string From, Delivery Delivery, Instant Before, Instant At) : Inbound
    {
        /// <summary>The last of them, where the provider names that.</summary>
        public OutboxId? UpTo { get; init; }
    }

    /// <summary>The customer does not want to hear from us any more, or again does.</summary>
    /// <param name="Id">The provider's id of the notice.</param>
    /// <param name="From">The customer's handle.</param>
    /// <param name="At">When.</param>
    /// <param name="Wanted">True for opting in.</param>
    /// <param name="Scope">What it covers, in the provider's word, e.g. marketing_messages.</param>
    public sealed record Consent(string Id, string From, Instant At, bool Wanted, string Scope) : Inbound;

    /// <summary>The customer has another handle from now on.</summary>
    /// <param name="Id">The provider's id of the notice.</param>
    /// <param name="From">The handle until now, where known.</param>
    /// <param name="Becomes">The handle from now on.</param>
    /// <param name="At">When.</param>
    public sealed record Moved(string Id, string? From, string Becomes, Instant At) : Inbound;

    /// <summary>News of our own account: a template rejected, a number's quality, a restriction. Logged by its kind and by what it is about, nothing else.</summary>
    /// <param name="Type">The provider's word for it.</param>
    public sealed record Notice(string Type) : Inbound
    {
        /// <summary>The provider's id of what it is about: a template, a call.</summary>
        public string? About { get; init; }
    }

    /// <summary>A part of a signed webhook that we could not read; kept with its webhook in quarantine, to be replayed.</summary>
    /// <param name="Reason">What is wrong with it, and where.</param>
    /// <param name="Raw">The element as it came.</param>
    public sealed record Unreadable(string Reason, string Raw) : Inbound;
}

/// <summary>What brought a customer here.</summary>
/// <param name="Source">The kind of source in the provider's word: ad, post, link.</param>
/// <param name="Reference">Our reference in it, or the advertisement's id.</param>
/// <param name="Url">The address of the source.</param>
/// <param name="Headline">What the customer saw there.</param>
public sealed record Referral(string Source, string? Reference, string? Url, string? Headline);
