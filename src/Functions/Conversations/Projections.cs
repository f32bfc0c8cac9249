using Messaging.Conversations;
using Messaging.Functions.Events;
using Messaging.Functions.Links;
using Messaging.Functions.Media;
using Messaging.Functions.Routing;
using Messaging.Functions.Storage;
using Messaging.Functions.WebChat;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Conversations;

/// <summary>What follows from turns outside of their conversation's partition. All of it is idempotent, and done again until it is marked how far it has come, which happens with what is written next.</summary>
public sealed class Projections(ConversationStore conversations, ContactStore contacts, Roster roster, Views views, Waiting waiting, LinkUses links, MediaCopier copier, WebChatPusher pushes, EventPublisher events)
{
    /// <summary>Makes known what is not, and answers how far it came: everything, unless the bus takes nothing.</summary>
    /// <param name="after">The conversation as it is now.</param>
    /// <param name="before">How far it had come.</param>
    /// <param name="latest">The conversation's last turn, where it is at hand.</param>
    /// <param name="client">Rings those that are offered to an agent who has room again.</param>
    public async Task<Known> Of(Conversation after, Known before, TurnRecord? latest, DurableTaskClient client)
    {
        if (before.Told == after.Turn)
        {
            return before;
        }

        var untold = latest is not null && before.Told == after.Turn - 1 ? [latest] : await conversations.Turns(after.Id, before.Told);
        var told = Tell(after, before.Told, untold);

        // Both to their end, even if one fails: nothing is to be told any more while the turn is tried again.
        await Task.WhenAll(told, before.Turn < after.Turn ? Project(after, untold.FindAll(turn => turn.Number > before.Turn), client) : Task.CompletedTask);
        return new Known(after.Turn, await told);
    }

    private async Task Project(Conversation after, List<TurnRecord> turns, DurableTaskClient client)
    {
        foreach (var turn in turns)
        {
            foreach (var place in turn.Places)
            {
                await roster.Place(place.Agent, after.Id, place.Held, turn.At);
            }
        }

        await Task.WhenAll(views.Show(after, turns.Any(turn => turn.Queues)), Remember(after, turns));
        foreach (var followed in turns.SelectMany(turn => turn.Events).Where(happened => happened.Type == LinkUses.Followed))
        {
            await links.Note(after, followed);
        }

        foreach (var turn in turns)
        {
            foreach (var medium in turn.Media ?? [])
            {
                await copier.Begin(new MediaCopyInput(after.Id.Value, turn.Number, medium.Id.Value), client);
            }
        }

        foreach (var message in turns.SelectMany(turn => turn.Mailed ?? []))
        {
            await pushes.Begin(message, after.Speaking.Address, client);
        }

        foreach (var agent in turns.SelectMany(turn => turn.Places).Where(place => !place.Held).Select(place => place.Agent).Distinct())
        {
            await waiting.OfferTo(agent, client);
        }
    }

    /// <summary>Turn by turn, so that the bus has them in their order. Answers with the last one that was told.</summary>
    private async Task<long> Tell(Conversation after, long told, IReadOnlyList<TurnRecord> untold)
    {
        foreach (var turn in untold)
        {
            if (!await events.TryPublish(after, turn))
            {
                break;
            }

            told = turn.Number;
        }

        return told;
    }

    private Task Remember(Conversation after, IReadOnlyList<TurnRecord> turns) =>
        turns.Any(turn => turn.Remembers) ? contacts.Save(after.Contact, after.SpeakingIn) : Task.CompletedTask;
}
