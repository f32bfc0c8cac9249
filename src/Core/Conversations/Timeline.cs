using System.Text.Json.Serialization;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>One line of the transcript beside our own messages, which are kept with their delivery in the outbox.</summary>
/// <param name="Number">Its number in the conversation, from 1.</param>
/// <param name="At">When it happened, by the provider's clock; the timeline is ordered by it.</param>
/// <param name="What">What happened.</param>
public sealed record TimelineLine(long Number, Instant At, TimelineItem What);

/// <summary>What a line of the timeline can be. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(FromCustomer), "customer")]
[JsonDerivedType(typeof(CustomerReacted), "reaction")]
[JsonDerivedType(typeof(CustomerEdited), "edited")]
[JsonDerivedType(typeof(CustomerDeleted), "deleted")]
[JsonDerivedType(typeof(Elsewhere), "elsewhere")]
[JsonDerivedType(typeof(AgentNote), "note")]
[JsonDerivedType(typeof(Notice), "notice")]
public abstract record TimelineItem
{
    private TimelineItem()
    {
    }

    /// <summary>A message of the customer.</summary>
    /// <param name="MessageId">The provider's id.</param>
    /// <param name="Lane">The lane of the address that it came from.</param>
    /// <param name="Content">What.</param>
    public sealed record FromCustomer(string MessageId, LaneId Lane, Content Content) : TimelineItem
    {
        /// <summary>Who wrote it, where that is somebody else than whom the contact is named after: a group has several members.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? By { get; init; }
    }

    /// <summary>A reaction of the customer.</summary>
    /// <param name="MessageId">The provider's id of the message reacted to.</param>
    /// <param name="Emoji">The reaction; nothing when taken back.</param>
    public sealed record CustomerReacted(string MessageId, string? Emoji) : TimelineItem;

    /// <summary>The customer changed a message.</summary>
    /// <param name="MessageId">The provider's id of the message.</param>
    /// <param name="Content">What it says now.</param>
    public sealed record CustomerEdited(string MessageId, Content Content) : TimelineItem;

    /// <summary>The customer deleted a message.</summary>
    /// <param name="MessageId">The provider's id of the message.</param>
    public sealed record CustomerDeleted(string MessageId) : TimelineItem;

    /// <summary>An answer of ours that was written outside of this system.</summary>
    /// <param name="MessageId">The provider's id.</param>
    /// <param name="Content">What.</param>
    public sealed record Elsewhere(string MessageId, Content Content) : TimelineItem;

    /// <summary>A note that only colleagues see.</summary>
    /// <param name="Agent">Who wrote it.</param>
    /// <param name="Text">What.</param>
    public sealed record AgentNote(string Agent, string Text) : TimelineItem;

    /// <summary>Something that the system did or found, with its reason.</summary>
    /// <param name="Code">A stable word for it, e.g. closed.</param>
    /// <param name="Reason">Why, in a sentence for people.</param>
    public sealed record Notice(string Code, string Reason) : TimelineItem;
}

/// <summary>Who says a message of ours.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "author")]
[JsonDerivedType(typeof(Bot), "bot")]
[JsonDerivedType(typeof(Person), "agent")]
[JsonDerivedType(typeof(Machine), "system")]
public abstract record Author
{
    private Author()
    {
    }

    /// <summary>The bot.</summary>
    public sealed record Bot : Author;

    /// <summary>A person of ours.</summary>
    /// <param name="Agent">The agent's id.</param>
    /// <param name="Name">The name as the customer reads it.</param>
    public sealed record Person(string Agent, string Name) : Author;

    /// <summary>The system itself: reminders, who joined, an apology.</summary>
    public sealed record Machine : Author;
}

/// <summary>Something that happened in a conversation and that others may want to know. Holds ids and words of our own, no text of messages.</summary>
/// <param name="Type">What, e.g. conversation.opened.</param>
/// <param name="At">When.</param>
/// <param name="Detail">A word more, where the type needs one.</param>
public sealed record DomainEvent(string Type, Instant At, string? Detail = null);
