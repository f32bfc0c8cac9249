using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Contacts;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>One row of a lane: what arrived, in the order in which we stored it.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Sequence">Its number in the lane, from 1, without gaps.</param>
/// <param name="At">When it happened, by the provider's clock; what a conversation is ordered by.</param>
/// <param name="StoredAt">When we stored it.</param>
/// <param name="What">What arrived.</param>
public sealed record Entry(LaneId Lane, long Sequence, Instant At, Instant StoredAt, Arrival What)
{
    /// <summary>The trace that it came from, as in W3C trace context; nothing while nobody traces. No decision looks at it.</summary>
    public string? Trace { get; init; }
}

/// <summary>What can arrive in a lane. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "arrival")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Deleted), "deleted")]
[JsonDerivedType(typeof(RepliedElsewhere), "replied-elsewhere")]
[JsonDerivedType(typeof(CameBack), "came-back")]
[JsonDerivedType(typeof(Undelivered), "undelivered")]
[JsonDerivedType(typeof(ConsentChanged), "consent-changed")]
[JsonDerivedType(typeof(HandleChanged), "handle-changed")]
[JsonDerivedType(typeof(Identified), "identified")]
[JsonDerivedType(typeof(Commanded), "commanded")]
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Happened), "happened")]
[JsonDerivedType(typeof(RoomMade), "room-made")]
[JsonDerivedType(typeof(MediaLost), "media-lost")]
public abstract record Arrival
{
    private Arrival()
    {
    }

    /// <summary>The customer wrote. That opens a conversation where there is none.</summary>
    /// <param name="MessageId">The provider's id of the message.</param>
    /// <param name="Content">What.</param>
    public sealed record Said(string MessageId, Content Content) : Arrival
    {
        /// <summary>The customer's name as his profile has it.</summary>
        public string? Name { get; init; }

        /// <summary>The provider's id of the message that this one answers.</summary>
        public string? ReplyTo { get; init; }

        /// <summary>What brought the customer here.</summary>
        public Referral? Referral { get; init; }

        /// <summary>What the page or app said of where it was written.</summary>
        public ImmutableSortedDictionary<string, string>? Facts { get; init; }

        /// <summary>What an answer needs of it.</summary>
        public ReplyContext? Context { get; init; }

        /// <summary>Whether somebody else answers it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Overheard { get; init; }
    }

    /// <summary>The customer reacted to a message.</summary>
    /// <param name="MessageId">The provider's id of that message.</param>
    /// <param name="Emoji">The reaction; nothing when it was taken back.</param>
    public sealed record Reacted(string MessageId, string? Emoji) : Arrival;

    /// <summary>The customer changed a message.</summary>
    /// <param name="MessageId">The provider's id of that message.</param>
    /// <param name="Content">What it says now.</param>
    public sealed record Edited(string MessageId, Content Content) : Arrival;

    /// <summary>The customer deleted a message.</summary>
    /// <param name="MessageId">The provider's id of that message.</param>
    public sealed record Deleted(string MessageId) : Arrival;

    /// <summary>Somebody of ours answered outside of this system.</summary>
    /// <param name="MessageId">The provider's id of the answer.</param>
    /// <param name="Content">What.</param>
    public sealed record RepliedElsewhere(string MessageId, Content Content) : Arrival;

    /// <summary>An answer that was taken for one from outside, and is our own: the provider told of it faster than it answered us.</summary>
    /// <param name="MessageId">The provider's id of our message.</param>
    public sealed record CameBack(string MessageId) : Arrival;

    /// <summary>A message of ours will not arrive.</summary>
    /// <param name="Message">Our message.</param>
    /// <param name="Outcome">Why.</param>
    public sealed record Undelivered(OutboxId Message, SendOutcome Outcome) : Arrival;

    /// <summary>The customer does not want to hear from us any more, or again does.</summary>
    /// <param name="Wanted">True for opting in.</param>
    /// <param name="Scope">What it covers, in the provider's word.</param>
    public sealed record ConsentChanged(bool Wanted, string Scope) : Arrival;

    /// <summary>The customer is reached under another handle from now on.</summary>
    /// <param name="Becomes">That handle.</param>
    public sealed record HandleChanged(string Becomes) : Arrival
    {
        /// <summary>Whose that handle is, where he has proved that both are his: the conversation goes on with him there. Personal data.</summary>
        public Contact? Known { get; init; }
    }

    /// <summary>The company proves who the customer is.</summary>
    /// <param name="Fields">What it says of him: fields of the contact, his name among them. Personal data.</param>
    public sealed record Identified(ImmutableSortedDictionary<string, string> Fields) : Arrival
    {
        /// <summary>The conversation that he had before anybody knew who he is.</summary>
        public ConversationId? Before { get; init; }
    }

    /// <summary>A person of ours wants something done.</summary>
    /// <param name="Key">The caller's key: the same command twice is done once.</param>
    /// <param name="Agent">Who.</param>
    /// <param name="Name">His name as customers read it.</param>
    /// <param name="Command">What.</param>
    public sealed record Commanded(string Key, string Agent, string Name, Command Command) : Arrival;

    /// <summary>Who gets the conversation was chosen.</summary>
    /// <param name="Call">The call that asked for it.</param>
    /// <param name="Choice">Who, and why.</param>
    /// <param name="Name">His name as customers read it.</param>
    public sealed record Chosen(CallId Call, AgentChoice Choice, string? Name) : Arrival;

    /// <summary>A call of the flow came back.</summary>
    /// <param name="Call">The call.</param>
    /// <param name="Result">With what.</param>
    public sealed record Returned(CallId Call, CallResult Result) : Arrival;

    /// <summary>One of the company's systems told of an event that concerns the customer.</summary>
    /// <param name="Event">The event's name.</param>
    /// <param name="Data">What it said of it. Personal data.</param>
    public sealed record Happened(string Event, Value Data) : Arrival
    {
        /// <summary>It opens a conversation where there is none, because a flow starts by it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Opens { get; init; }
    }

    /// <summary>A medium of the customer could not be copied to us, and will not be.</summary>
    /// <param name="Medium">Which.</param>
    /// <param name="Reason">Why, in words for people.</param>
    public sealed record MediaLost(MediaId Medium, string Reason) : Arrival;

    /// <summary>Somebody came online or has room again: a conversation that waits is offered once more.</summary>
    public sealed record RoomMade : Arrival;
}
