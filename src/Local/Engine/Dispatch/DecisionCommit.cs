using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Writes what an orchestrator asked for, so that a crash cannot forget it.</summary>
internal sealed class DecisionCommit(DurableStore store, Post post, Hostility? hostile)
{
    public void Write(Session session, InstanceState state, Decision decision, Step step, long now, Followers followers)
    {
        switch (decision)
        {
            case TaskScheduled task:
                var activity = new ActivityRow(store.NextActivity(), state.Key, state.Id, state.Generation, task.Id, task.Name, task.Input);
                ActivityTable.Add(session, activity);
                followers.Activities.Add(activity);
                break;
            case TimerCreated timer when !step.Cancelled.Contains(timer):
                var row = RowOf(state, timer);
                TimerTable.Add(session, row);
                followers.Timers.Add(row);
                break;
            case SubOrchestrationCreated child:
                StartChild(session, state, child, now, followers);
                break;
            case EventSent sent when post.Send(session, sent.InstanceId, new EventRaised(sent.Name, sent.Data)) is { } key:
                followers.Recipients.Add(key);
                break;
        }
    }

    public TimerRow RowOf(InstanceState state, TimerCreated timer)
    {
        var lateness = hostile?.Lateness(state.Key, timer.Id) ?? TimeSpan.Zero;
        return new TimerRow((timer.FireAt + lateness).Ticks, state.Key, timer.Id, state.Generation);
    }

    private void StartChild(Session session, InstanceState state, SubOrchestrationCreated child, long now, Followers followers)
    {
        var existing = InstanceTable.Find(session, child.InstanceId);
        if (existing is { } running && !running.Status.IsTerminal())
        {
            var failure = new Failure(
                typeof(DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException).FullName!,
                $"An instance '{child.InstanceId}' is {running.Status} already.");
            post.Add(session, state.Key, state.Generation, new SubOrchestrationFailed(child.Id, failure));
            followers.Recipients.Add(state.Key);
            return;
        }

        if (existing is { } ended)
        {
            InstanceTable.Delete(session, ended.Key);
        }

        var instance = new NewInstance(store.NextKey(), child.InstanceId, child.Name, child.Version, child.Input, now)
        {
            Parent = new ParentLink(state.Key, state.Generation, child.Id, state.Name, state.Id),
        };
        InstanceTable.Insert(session, instance, now);
        followers.Timers.Add(instance.StartTimer);
    }
}
