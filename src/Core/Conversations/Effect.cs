using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Conversations;

/// <summary>What a decision wants done. A closed set; the host performs it.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Send a message.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="Author">Who says it.</param>
    public sealed record Send(OutboundMessage Message, Author Author) : Effect;

    /// <summary>Write a line into the timeline.</summary>
    /// <param name="Line">The line.</param>
    public sealed record Record(TimelineLine Line) : Effect;

    /// <summary>Copy a medium to us.</summary>
    /// <param name="Medium">Which, and from where.</param>
    public sealed record Keep(MediaToKeep Medium) : Effect;

    /// <summary>Tell the world outside.</summary>
    /// <param name="Event">What happened.</param>
    public sealed record Publish(DomainEvent Event) : Effect;

    /// <summary>Keep with the turn why it went as it did.</summary>
    /// <param name="Step">One step of the way.</param>
    public sealed record Trace(string Step) : Effect;

    /// <summary>Count the conversation among those that an agent has open, or no longer.</summary>
    /// <param name="Agent">The agent's id.</param>
    /// <param name="Held">Whether he has it.</param>
    public sealed record Place(string Agent, bool Held) : Effect;

    /// <summary>Put the conversation among those that wait for a person, or take it out.</summary>
    /// <param name="Waits">Whether it waits.</param>
    public sealed record Queue(bool Waits) : Effect;

    /// <summary>Write back what is known of the contact.</summary>
    public sealed record Remember : Effect;

    /// <summary>Tell the person who gave a command what became of it.</summary>
    /// <param name="Result">What became of it.</param>
    public sealed record Answer(CommandResult Result) : Effect;
}
