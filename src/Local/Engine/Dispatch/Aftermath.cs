using Messaging.Local.Engine.Client;
using Messaging.Local.Engine.Replay;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Sets going what a committed episode decided.</summary>
internal sealed class Aftermath(ActivityRunner activities, TimerQueue timers, InstanceWatch watch, Dispatcher dispatcher, ILogger logger)
{
    public void Follow(Episode episode)
    {
        episode.Followers.Activities.ForEach(activities.Start);
        episode.Followers.Timers.ForEach(timers.Arm);
        episode.Followers.Recipients.ForEach(dispatcher.Wake);
        if (episode.HasMoreMail || episode.StatusBefore == OrchestrationRuntimeStatus.Suspended)
        {
            dispatcher.Wake(episode.State.Key);
        }

        if (episode.State.Status != episode.StatusBefore)
        {
            watch.Changed(episode.State.Id);
        }

        if (episode.Step.Outcome is Outcome.Failed { Failure: var failure })
        {
            EngineLog.OrchestrationFailed(logger, episode.State.Name, episode.State.Id, failure.Type);
        }
    }
}
