using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Writes what an episode consumed and what it decided, all in one transaction.</summary>
internal sealed class EpisodeCommit(Post post, DecisionCommit decisions, OutcomeCommit outcomes, Hostility? hostile)
{
    /// <summary>Gives what to set going once it is committed.</summary>
    public Followers Write(Session session, InstanceState state, Batch batch, Step step, long now)
    {
        var followers = new Followers();
        Settle(session, state, batch, step);
        if (step.Events.Count > 0 && step.Outcome is not Outcome.Renewed)
        {
            HistoryTable.Append(session, state.Key, state.Chunks, now, step.Events);
        }

        foreach (var decision in step.Decisions)
        {
            decisions.Write(session, state, decision, step, now, followers);
        }

        foreach (var cancelled in step.Cancelled)
        {
            TimerTable.Remove(session, decisions.RowOf(state, cancelled));
        }

        outcomes.Write(session, state, step, now, followers);
        return followers;
    }

    /// <summary>Keeps letters safe for a process that runs what this one does not. Gives how many.</summary>
    public int Hold(Session session, InstanceState state, List<Letter> letters)
    {
        letters.ForEach(letter => Keep(session, state, letter));
        return letters.Count;
    }

    /// <summary>Takes away the letters that are dealt with, and keeps safe those that have to wait.</summary>
    private void Settle(Session session, InstanceState state, Batch batch, Step step)
    {
        foreach (var letter in batch.Stale)
        {
            OriginRows.Remove(session, state.Key, letter.Origin);
        }

        for (var i = 0; i < batch.Playable.Count; i++)
        {
            if (i < step.Consumed)
            {
                Consume(session, state, batch.Playable[i]);
            }
            else
            {
                Keep(session, state, batch.Playable[i]);
            }
        }

        foreach (var letter in batch.Held)
        {
            Keep(session, state, letter);
        }
    }

    private void Consume(Session session, InstanceState state, Letter letter)
    {
        OriginRows.Remove(session, state.Key, letter.Origin);
        if (hostile is not null && letter is { Event: EventRaised, Generation: null } && hostile.EchoesLater())
        {
            post.Add(session, state.Key, Letter.Echo, letter.Event);
        }
    }

    /// <summary>Only an inbox waits as long as an instance may be suspended.</summary>
    private void Keep(Session session, InstanceState state, Letter letter)
    {
        if (letter.Origin is not Origin.Inbox)
        {
            OriginRows.Remove(session, state.Key, letter.Origin);
            post.Add(session, state.Key, letter.Generation, letter.Event);
        }
    }
}
