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

    /// <summary>Tell the world outside.</summary>
    /// <param name="Event">What happened.</param>
    public sealed record Publish(DomainEvent Event) : Effect;
}
