using System.Diagnostics;
using Messaging.Conversations;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Outbound;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Conversations;

/// <summary>
/// One waking of a conversation: read what is new, decide, commit, make known, send. Run twice, or by two at once, it does what
/// it would have done once. Only the orchestration makes known and closes: it runs one turn at a time, so that nothing older is
/// written over something newer.
/// </summary>
public sealed class TurnRunner(
    LaneStore lanes,
    ConversationStore conversations,
    ContactStore contacts,
    DueStore due,
    Projections projections,
    Outbox outbox,
    Echoes echoes,
    Signs signs,
    Closer closer,
    RecentTurns recent,
    ConversationRules rules,
    Meters meters,
    Traces traces,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    /// <summary>Times that a turn starts afresh because another one was faster.</summary>
    private const int MostRaces = 20;

    /// <summary>How long after a deadline the sweep gets suspicious.</summary>
    internal static readonly Duration Grace = Duration.FromMinutes(1);

    /// <summary>Until the bus is tried again, where nothing else happens before.</summary>
    private static readonly Duration UntilToldAgain = Duration.FromMinutes(1);

    /// <summary>The orchestration's turn.</summary>
    public Task<TurnOutcome> Run(ConversationId id, DurableTaskClient client) => Take(id, client);

    /// <summary>A turn for somebody who wants to know at once what becomes of his command; the orchestration, which was rung, does the rest.</summary>
    public Task<TurnOutcome> RunAtOnce(ConversationId id) => Take(id, client: null);

    private async Task<TurnOutcome> Take(ConversationId id, DurableTaskClient? client)
    {
        var began = time.GetTimestamp();
        var name = "failed";
        try
        {
            var outcome = await Race(id, client);
            name = outcome.Closed ? "over" : "taken";
            return outcome;
        }
        finally
        {
            meters.Turn(name, time.GetElapsedTime(began));
        }
    }

    private async Task<TurnOutcome> Race(ConversationId id, DurableTaskClient? client)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            if (await TryRun(id, client) is { } outcome)
            {
                return outcome;
            }
        }

        throw new InvalidOperationException($"Conversation {id}: {MostRaces} turns in a row were overtaken.");
    }

    private async Task<TurnOutcome?> TryRun(ConversationId id, DurableTaskClient? client)
    {
        if (await Look(id) is not { } prospect)
        {
            return TurnOutcome.Over;
        }

        if (prospect.Before.Lifecycle is Lifecycle.Closed)
        {
            return client is null ? TurnOutcome.Over : await End(prospect, client);
        }

        using var span = traces.Turn(id, prospect.News.Entries, prospect.Stored?.Trace);
        try
        {
            return await Act(id, prospect, client, span);
        }
        catch (Exception failure)
        {
            span.Failed(failure);
            throw;
        }
    }

    private async Task<TurnOutcome?> Act(ConversationId id, Prospect prospect, DurableTaskClient? client, Activity? span)
    {
        recent.Forget(id);
        var (stored, before, messages, (news, held)) = prospect;
        var trace = stored?.Trace;
        var now = time.Now();
        var (state, etag, known) = (before, stored?.ETag, stored?.Known ?? Known.Nothing);
        var more = news.Count >= ConversationSettings.EntriesPerTurn;
        TurnRecord? latest = null;
        var sign = Task.CompletedTask;
        if (stored is null || news.Count > 0 || before.Deadline <= now)
        {
            var turn = Decide(before, news, await rules.At(now, before), span);
            turn = turn with { After = await Watch(turn.After, now) };
            var record = TurnRecord.Of(turn, now);
            if (await conversations.TryCommit(etag, turn, record) is not { } committed)
            {
                // Another turn, or this one: where the answer to a commit is lost, the client asks again, and is refused.
                logger.TurnOvertaken(id.Value);
                return null;
            }

            meters.Count(turn, news, now);
            (state, etag, trace, latest) = (turn.After, committed.State, traces.Here, record);
            more |= turn.LeavesNews;
            messages = messages.With(committed.Messages);
            if (turn.Answers)
            {
                sign = signs.Read(state.Speaking);
            }
        }

        var reached = client is null ? known : await projections.Of(state, known, latest, client);
        messages = await outbox.Send(state, messages, reached == known ? null : reached);

        await sign;

        // Whose the echo is that was left in the lane can be told now.
        more |= held && !messages.Rows.Any(row => row.Value.IsUnderWay());
        if (client is not null && state.Lifecycle is Lifecycle.Closing)
        {
            // Closed or not, the next look decides how it goes on.
            await closer.Close(state with { Settled = messages.SettledUpTo }, etag!.Value);
            return null;
        }

        if (messages.Due is { } again)
        {
            await due.Watch(id, again + Grace);
        }

        recent.Set(id, new Standing(new StoredConversation(state, etag!.Value, reached) { Trace = trace }, messages));
        return new TurnOutcome(
            Earliest(state.Deadline, messages.Due, client is null ? null : TellAgain(state, reached))?.ToDateTimeUtc(),
            state.Calls.IsEmpty ? null : [.. state.Awaited.Select(call => call.Id.Value)],
            More: more);
    }

    /// <summary>The orchestration ends only when all of it is known and nothing is left to be sent: whoever died between closing and this is made up for by the next attempt.</summary>
    private async Task<TurnOutcome> End(Prospect closed, DurableTaskClient client)
    {
        var (stored, state, messages, _) = closed;
        await closer.LetGo(state);
        var reached = await projections.Of(state, stored!.Known, latest: null, client);
        messages = await outbox.Send(state, messages, known: null);
        if (messages.Due is { } again)
        {
            await due.Watch(state.Id, again + Grace);
        }

        return Earliest(messages.Due, TellAgain(state, reached)) is { } next ? new TurnOutcome(next.ToDateTimeUtc()) : TurnOutcome.Over;
    }

    /// <summary>When to come back because the bus did not take everything; nothing when it did.</summary>
    private Instant? TellAgain(Conversation state, Known known) => known.Told < state.Turn ? time.Now() + UntilToldAgain : null;

    /// <summary>What there is to decide on; nothing when there is no conversation. What is remembered is good enough while there is news, because then a commit finds out whether it still holds.</summary>
    private async Task<Prospect?> Look(ConversationId id)
    {
        if (recent.TryGet(id, out var standing) && await See(standing.Stored, standing.Stored.Value, standing.Messages) is { News.Entries.Count: > 0 } seen)
        {
            return seen;
        }

        var stored = await conversations.Load(id);
        return stored?.Value is { Lifecycle: Lifecycle.Closed } closed ? new Prospect(stored, closed, await outbox.Open(closed), new News([], Held: false))
            : (stored?.Value ?? await Open(id)) is { } opened ? await See(stored, opened, await outbox.Open(opened))
            : null;
    }

    private async Task<Prospect> See(StoredConversation? stored, Conversation opened, OpenMessages messages)
    {
        var before = opened with { Settled = messages.SettledUpTo };
        return new Prospect(stored, before, messages, await Read(before));
    }

    /// <summary>A decision that fails would fail again: what was said is kept, the customer hears that we are sorry, and a person looks.</summary>
    private Turn Decide(Conversation before, List<Entry> news, Circumstances circumstances, Activity? span)
    {
        try
        {
            return Decider.DecideWithin(before, news, circumstances, MessagingTables.RowsPerBatch);
        }
        catch (Exception failure)
        {
            logger.DecisionFailed(failure, before.Id.Value);
            meters.Incident();
            span.Failed(failure);
            return Decider.Recover(before, news, circumstances, failure.GetType().Name);
        }
    }

    private async Task<Conversation?> Open(ConversationId id)
    {
        var head = await lanes.Head(id.OpenedIn);
        if (head.Address is not { } address || head.Conversation != id.Value)
        {
            // Rung for a message whose acceptance failed, or for a conversation that was purged.
            logger.NothingToOpen(id.Value);
            return null;
        }

        var contact = await contacts.Load(ContactId.FirstMetAt(address));
        return Conversation.Open(id, address, contact, rules.LanguageOf(address.Account), head.Read, time.Now())
            .With(id.OpenedIn, cursor => cursor with { Heard = head.Heard });
    }

    private async Task<News> Read(Conversation conversation)
    {
        var (news, held) = (new List<Entry>(), false);
        foreach (var lane in conversation.Lanes)
        {
            if (await UnreadFrom(conversation, lane) is not { } read)
            {
                continue;
            }

            var entries = await lanes.Read(lane.Lane, read, ConversationSettings.EntriesPerTurn);

            // Closing may have let go of the lane before it failed: what came since belongs to another conversation. Looked up after
            // reading, because what was there while the lane was still ours is ours.
            if (conversation.Lifecycle is not Lifecycle.Closing || (await lanes.Head(lane.Lane)).Conversation == conversation.Id.Value)
            {
                var told = await echoes.Told(conversation, lane, entries);
                held |= told.Count < entries.Count;
                news.AddRange(told);
            }
        }

        news.AddRange(await lanes.Read(LaneId.Of(conversation.Id), conversation.OwnRead, ConversationSettings.EntriesPerTurn));
        return new News(news, held);
    }

    /// <summary>How far a lane was read; nothing when it is another conversation's: that of a handle which the customer took later may be.</summary>
    private async Task<long?> UnreadFrom(Conversation conversation, LaneCursor cursor)
    {
        if (cursor.Lane == conversation.Id.OpenedIn)
        {
            return cursor.Read;
        }

        var head = await lanes.Head(cursor.Lane);
        return head.Conversation == conversation.Id.Value ? head.ReadWith(cursor) : null;
    }

    /// <summary>Makes sure that the sweep looks soon after the deadline. It is moved only to an earlier time: a look too early finds nothing and moves it on.</summary>
    private async Task<Conversation> Watch(Conversation after, Instant now)
    {
        if (after.Deadline is not { } deadline || (after.Watched > now && after.Watched <= deadline + Grace))
        {
            return after;
        }

        await due.Watch(after.Id, deadline + Grace);
        return after with { Watched = deadline + Grace };
    }

    /// <summary>What a turn decides on.</summary>
    /// <param name="Stored">The conversation as it is stored; nothing for a new one.</param>
    /// <param name="Before">Its state.</param>
    /// <param name="Messages">What it has still to send.</param>
    /// <param name="News">What it has not read.</param>
    private sealed record Prospect(StoredConversation? Stored, Conversation Before, OpenMessages Messages, News News);

    /// <summary>What has not been read.</summary>
    /// <param name="Entries">It.</param>
    /// <param name="Held">There is more, of which nobody can say yet whose it is.</param>
    private sealed record News(List<Entry> Entries, bool Held);

    private static Instant? Earliest(params ReadOnlySpan<Instant?> moments)
    {
        Instant? earliest = null;
        foreach (var moment in moments)
        {
            earliest = earliest is null || moment < earliest ? moment ?? earliest : earliest;
        }

        return earliest;
    }
}
