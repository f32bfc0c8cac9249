using System.Collections.Immutable;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>A decision while it is being made: the state so far, and the effects so far. Lives within one call of the decider.</summary>
internal sealed class Draft(Conversation before, Circumstances circumstances)
{
    private readonly ImmutableArray<Effect>.Builder _effects = ImmutableArray.CreateBuilder<Effect>();

    public Conversation State { get; set; } = before;

    public Instant Now => circumstances.Now;

    public ConversationSettings Settings => circumstances.Settings;

    public void Say(Content content, Author author)
    {
        var number = State.Messages + 1;
        State = State with { Messages = number };
        var message = new OutboundMessage(OutboxId.Of(State.Id, number), State.Speaking.Address, content, Purpose.Service);
        _effects.Add(new Effect.Send(message, author));
    }

    public void Record(TimelineItem item, Instant at)
    {
        var number = State.Lines + 1;
        State = State with { Lines = number };
        _effects.Add(new Effect.Record(new TimelineLine(number, at, item)));
    }

    public void Explain(string code, string reason) => Record(new TimelineItem.Notice(code, reason), Now);

    public void Publish(string type, string? detail = null) => _effects.Add(new Effect.Publish(new DomainEvent(type, Now, detail)));

    public Turn Done() => new(State with { Turn = State.Turn + 1 }, _effects.ToImmutable());
}
