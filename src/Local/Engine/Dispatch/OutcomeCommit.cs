using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using Microsoft.DurableTask.Client;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Writes where an episode leaves its instance.</summary>
internal sealed class OutcomeCommit(Post post)
{
    public static OrchestrationRuntimeStatus StatusAfter(Step step) => step.Outcome switch
    {
        Outcome.Completed => OrchestrationRuntimeStatus.Completed,
        Outcome.Failed => OrchestrationRuntimeStatus.Failed,
        Outcome.Terminated => OrchestrationRuntimeStatus.Terminated,
        Outcome.Suspended => OrchestrationRuntimeStatus.Suspended,
        _ => step.IsStarted ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
    };

    public void Write(Session session, InstanceState state, Step step, long now, Followers followers)
    {
        switch (step.Outcome)
        {
            case Outcome.Completed completed:
                Finish(session, state, step, completed.Output, null, now);
                Tell(session, state, parent => new SubOrchestrationCompleted(parent.Task, completed.Output), followers);
                break;
            case Outcome.Failed failed:
                Finish(session, state, step, failed.Failure.Message, failed.Failure, now);
                Tell(session, state, parent => new SubOrchestrationFailed(parent.Task, failed.Failure), followers);
                break;
            case Outcome.Terminated terminated:
                Finish(session, state, step, terminated.Output, null, now);
                var failure = new Failure("Terminated", $"The sub-orchestration was terminated: {terminated.Output}");
                Tell(session, state, parent => new SubOrchestrationFailed(parent.Task, failure), followers);
                break;
            case Outcome.Renewed renewed:
                Renew(session, state, renewed, step.CustomStatus, now, followers);
                break;
            default:
                var status = StatusAfter(step);
                if (status != state.Status || step.CustomStatus != state.CustomStatus)
                {
                    InstanceTable.SetStatus(session, state.Key, status, step.CustomStatus, now);
                }

                break;
        }
    }

    private static void Finish(Session session, InstanceState state, Step step, string? output, Failure? failure, long now)
    {
        InstanceTable.Finish(session, state.Key, StatusAfter(step), output, failure, step.CustomStatus, now);
        InboxTable.Clear(session, state.Key);
    }

    private void Tell(Session session, InstanceState state, Func<ParentLink, HistoryEvent> answer, Followers followers)
    {
        if (state.Parent is { } parent)
        {
            post.Add(session, parent.Key, parent.Generation, answer(parent));
            followers.Recipients.Add(parent.Key);
        }
    }

    private void Renew(Session session, InstanceState state, Outcome.Renewed renewed, string? customStatus, long now, Followers followers)
    {
        HistoryTable.Clear(session, state.Key);
        InstanceTable.Renew(session, state, renewed.Version ?? state.Version, renewed.Input, customStatus, now);
        var start = new TimerRow(now, state.Key, TimerRow.Start, state.Generation + 1);
        TimerTable.Add(session, start);
        followers.Timers.Add(start);
        foreach (var raised in renewed.Events)
        {
            post.Add(session, state.Key, Letter.Echo, raised);
        }
    }
}
