using System.Text.Json.Serialization;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Outbound;

/// <summary>A message of ours with all that became of it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Author">Who says it.</param>
/// <param name="CreatedAt">When it was decided.</param>
/// <param name="Dispatch">How far handing it to the provider came.</param>
/// <param name="Delivery">How far it came after that.</param>
public sealed record OutboxRow(OutboundMessage Message, Author Author, Instant CreatedAt, Dispatch Dispatch, Delivery Delivery)
{
    /// <summary>The provider's id, once known.</summary>
    public string? ProviderId { get; init; }

    /// <summary>When the delivery last moved.</summary>
    public Instant? DeliveredAt { get; init; }

    /// <summary>When it was last about to be handed to the provider: the provider had it no earlier.</summary>
    public Instant? HandedAt { get; init; }

    /// <summary>Times that it was handed to the provider, or may have been.</summary>
    public int Attempts { get; init; }

    /// <summary>Times that nobody could say whether it was sent.</summary>
    public int Doubts { get; init; }

    /// <summary>A new message, not yet sent.</summary>
    /// <param name="message">The message.</param>
    /// <param name="author">Who says it.</param>
    /// <param name="now">When it was decided.</param>
    public static OutboxRow Queued(OutboundMessage message, Author author, Instant now) =>
        new(message, author, now, new Dispatch.Waiting(now), Delivery.Queued);
}

/// <summary>How far handing a message to a provider came.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(InDoubt), "in-doubt")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(GivenUp), "given-up")]
public abstract record Dispatch
{
    private Dispatch()
    {
    }

    /// <summary>To be sent.</summary>
    /// <param name="NotBefore">Not before then: now, or what the provider asked for.</param>
    public sealed record Waiting(Instant NotBefore) : Dispatch;

    /// <summary>Reserved by somebody who is sending it now, or who died doing so.</summary>
    /// <param name="Since">Since when.</param>
    public sealed record Claimed(Instant Since) : Dispatch
    {
        /// <summary>Whose claim it is, different for each: no two who claim at the same instant may take each other's claim for their own.</summary>
        public string? By { get; init; }
    }

    /// <summary>It may have been sent; a receipt tells, or the message's policy decides.</summary>
    /// <param name="Until">How long we wait for the receipt.</param>
    public sealed record InDoubt(Instant Until) : Dispatch;

    /// <summary>The service window is closed, and there is no template for it: it goes when the customer writes again.</summary>
    /// <param name="After">A message that he wrote after this moment lets it go.</param>
    public sealed record Held(Instant After) : Dispatch;

    /// <summary>The provider has it.</summary>
    public sealed record Done : Dispatch;

    /// <summary>It will not be sent.</summary>
    /// <param name="Outcome">Why.</param>
    public sealed record GivenUp(SendOutcome Outcome) : Dispatch;
}
