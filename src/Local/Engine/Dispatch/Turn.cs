using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>One turn of an instance: gather the letters, play them, commit.</summary>
internal sealed class Turn(DurableStore store, Loading loading, EpisodeCommit commit, TimeProvider time, EngineOptions options)
{
    /// <summary>Null when there was nothing to play.</summary>
    public async Task<Episode?> PlayAsync(ActiveInstance instance, List<Letter> letters, bool hasMail)
    {
        store.ThrowIfAbandoned();
        if (instance.Live is null || options.Hostile is not null)
        {
            loading.Load(instance);
        }

        if (instance is not { State: { } state, Live: { } live })
        {
            await DiscardAsync(instance.Key, letters);
            return null;
        }

        if (!live.Suits(options))
        {
            if (options.VersionFailure == VersionFailureStrategy.Reject)
            {
                await store.Write(session => commit.Hold(session, state, letters));
                return null;
            }

            live.Refuse();
        }

        var mail = hasMail ? ReadMail(state) : [];
        var batch = Batch.Sort(state, live.IsStarted, [.. letters, .. mail]);
        if (batch.IsEmpty)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var step = live.Advance(now, batch.Playable.ConvertAll(letter => MessageOf(letter, state)));
        var followers = await store.Write(session => commit.Write(session, state, batch, step, now.Ticks));

        var before = state.Status;
        Remember(instance, state, step);
        var hasMoreMail = step.Consumed < batch.Playable.Count || (mail.Count == options.MessagesPerEpisode && batch.Held.Count == 0);
        return new Episode(state, before, step, followers, hasMoreMail);
    }

    private List<Letter> ReadMail(InstanceState state)
    {
        var onlyControl = state.Status == OrchestrationRuntimeStatus.Suspended;
        var mail = store.Read(session => InboxTable.Read(session, state.Key, onlyControl, options.MessagesPerEpisode));
        options.Hostile?.Shuffle(mail);
        return mail;
    }

    /// <summary>A start is kept as a timer, which does not know what it starts.</summary>
    private static HistoryEvent MessageOf(Letter letter, InstanceState state) =>
        Batch.IsStart(letter) ? new HistoryEvent.ExecutionStarted(state.Name, state.Version, state.Input) : letter.Event;

    private void Remember(ActiveInstance instance, InstanceState state, Step step)
    {
        state.Status = OutcomeCommit.StatusAfter(step);
        state.CustomStatus = step.CustomStatus;
        state.Chunks += step.Events.Count > 0 ? 1 : 0;
        if (step.Outcome is Outcome.Renewed renewed)
        {
            state.Version = renewed.Version ?? state.Version;
            state.Input = renewed.Input;
            state.Generation++;
            state.Chunks = 0;
            instance.Live = loading.Begin(state.Identity, []);
        }
        else if (state.Status.IsTerminal())
        {
            instance.Live = null;
        }
    }

    /// <summary>Nobody is left to read them.</summary>
    private Task<int> DiscardAsync(long key, List<Letter> letters) => store.Write(session =>
    {
        letters.ForEach(letter => OriginRows.Remove(session, key, letter.Origin));
        InboxTable.Clear(session, key);
        return letters.Count;
    });
}
