using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>
/// What becomes of the letters that lie before an instance when it wakes: some are playable, in their order; some are held,
/// because it is suspended or has not started; some are stale, being answers to an execution that has continued as new.
/// </summary>
internal sealed record Batch(List<Letter> Playable, List<Letter> Held, List<Letter> Stale)
{
    public bool IsEmpty => Playable.Count + Held.Count(letter => letter.Origin is not Origin.Inbox) + Stale.Count == 0;

    public static Batch Sort(InstanceState state, bool isStarted, IEnumerable<Letter> letters)
    {
        var batch = new Batch([], [], []);
        foreach (var letter in letters)
        {
            batch.PileFor(letter, state.Generation).Add(letter);
        }

        var start = isStarted ? null : batch.Playable.Find(IsStart);
        if (state.Status == OrchestrationRuntimeStatus.Suspended || (!isStarted && start is null))
        {
            batch.HoldAllButControl();
        }
        else if (start is not null)
        {
            batch.Playable.Remove(start);
            batch.Playable.Insert(0, start);
        }

        return batch;
    }

    public static bool IsStart(Letter letter) => letter.Event is HistoryEvent.TimerFired { Id: TimerRow.Start };

    private void HoldAllButControl()
    {
        Held.AddRange(Playable.Where(letter => letter.Event is not HistoryEvent.Control));
        Playable.RemoveAll(letter => letter.Event is not HistoryEvent.Control);
    }

    private List<Letter> PileFor(Letter letter, int generation) =>
        letter.Event is HistoryEvent.Answer && letter.Generation != generation ? Stale : Playable;
}
