using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>What a turn adds to the counts, once it is committed: so that each conversation is opened, handed over and closed once, however often its turn is tried.</summary>
public static class TurnCounts
{
    public static void Count(this Meters meters, Turn turn, IReadOnlyList<Entry> news, Instant now)
    {
        if (meters.WatchesTurns)
        {
            Delay(meters, news, now);
            foreach (var effect in turn.Effects)
            {
                if (effect is Effect.Publish(var happened))
                {
                    Count(meters, turn.After, happened);
                }
            }
        }
    }

    private static void Delay(Meters meters, IReadOnlyList<Entry> news, Instant now)
    {
        if (news.Where(entry => entry.What is Arrival.Said).Select(entry => (Instant?)entry.StoredAt).Min() is { } oldest)
        {
            meters.Delayed((now - oldest).ToTimeSpan());
        }
    }

    private static void Count(Meters meters, Conversation conversation, DomainEvent happened)
    {
        var channel = conversation.Lanes[0].Address.Channel;
        switch (happened.Type)
        {
            case "conversation.opened":
                meters.Opened(channel);
                break;
            case "ticket.opened":
                meters.HandedOver(channel);
                break;
            case "conversation.closed":
                meters.Closed(channel, byBot: conversation.Ticket is null);
                break;
            case var _ when FlowEvents.OutcomeOf(happened) is { } outcome:
                meters.Flow(FlowEvents.FlowOf(happened), outcome);
                break;
        }
    }
}
