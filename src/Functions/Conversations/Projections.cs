using Messaging.Conversations;
using Messaging.Functions.Events;
using Messaging.Functions.Routing;
using Messaging.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

/// <summary>What follows from turns outside of their conversation's partition. All of it is idempotent, and done again until the turn is marked as known, which happens with what is written next.</summary>
public sealed class Projections(ContactStore contacts, Roster roster, Views views, Waiting waiting, EventPublisher events)
{
    public async Task Of(Conversation after, IReadOnlyList<TurnRecord> turns, DurableTaskClient client)
    {
        foreach (var turn in turns)
        {
            foreach (var place in turn.Places)
            {
                await roster.Place(place.Agent, after.Id, place.Held, turn.At);
            }
        }

        await Task.WhenAll(Publish(after, turns), views.Show(after, turns.Any(turn => turn.Queues)), Remember(after, turns));
        foreach (var agent in turns.SelectMany(turn => turn.Places).Where(place => !place.Held).Select(place => place.Agent).Distinct())
        {
            await waiting.OfferTo(agent, client);
        }
    }

    /// <summary>Turn by turn, so that the bus has them in their order.</summary>
    private async Task Publish(Conversation after, IReadOnlyList<TurnRecord> turns)
    {
        foreach (var turn in turns)
        {
            await events.Publish(after, turn);
        }
    }

    private Task Remember(Conversation after, IReadOnlyList<TurnRecord> turns) =>
        turns.Any(turn => turn.Remembers) ? contacts.Save(after.Contact) : Task.CompletedTask;
}
