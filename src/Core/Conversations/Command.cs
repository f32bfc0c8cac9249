using System.Text.Json.Serialization;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>What a person of ours can want of a conversation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(React), "react")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Take), "take")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(Tag), "tag")]
[JsonDerivedType(typeof(Start), "start")]
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Answer the customer.</summary>
    /// <param name="Content">What to say.</param>
    public sealed record Reply(Content Content) : Command
    {
        /// <summary>The provider's id of the customer's message that it answers, to be quoted where the channel quotes.</summary>
        public string? ReplyTo { get; init; }
    }

    /// <summary>React to a message of the customer's.</summary>
    /// <param name="MessageId">The provider's id of the message.</param>
    /// <param name="Emoji">The reaction; nothing to take it back.</param>
    public sealed record React(string MessageId, string? Emoji) : Command;

    /// <summary>Write something that only colleagues see.</summary>
    /// <param name="Text">What.</param>
    public sealed record Note(string Text) : Command;

    /// <summary>Give it to an agent or a team.</summary>
    /// <param name="To">To whom.</param>
    public sealed record Assign(Target To) : Command;

    /// <summary>Take it oneself.</summary>
    public sealed record Take : Command;

    /// <summary>Give it back to the queue that it came from.</summary>
    public sealed record Release : Command;

    /// <summary>Give the ticket another status: solved, pending, on hold, open.</summary>
    /// <param name="Status">The status.</param>
    public sealed record Mark(TicketStatus Status) : Command;

    /// <summary>Give the contact a tag, or take it.</summary>
    /// <param name="Name">The tag.</param>
    /// <param name="Added">Whether he gets it.</param>
    public sealed record Tag(string Name, bool Added) : Command;

    /// <summary>Start a flow that agents may start.</summary>
    /// <param name="Flow">The flow's name.</param>
    public sealed record Start(string Flow) : Command
    {
        /// <summary>The flow that runs is ended for it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Replaces { get; init; }
    }
}

/// <summary>What became of a command; kept under its key, so that the caller can be told whoever carried it out.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Refused">Why it was not done; nothing when it was.</param>
public sealed record CommandResult(string Key, string? Refused);
