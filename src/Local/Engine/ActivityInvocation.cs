using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine;

/// <summary>Turns the run of an activity into what its orchestration will be told of it.</summary>
internal sealed class ActivityInvocation(Registry registry, EngineOptions options, ILogger logger)
{
    /// <summary>Null when it was cancelled because the engine stops; it runs again after the next start.</summary>
    public async Task<HistoryEvent.Answer?> InvokeAsync(ActivityRow row, CancellationToken stop)
    {
        var answer = await OnceAsync(row, stop);
        return answer is HistoryEvent.TaskCompleted && options.Hostile?.RunsTwice() == true ? await OnceAsync(row, stop) : answer;
    }

    private async Task<HistoryEvent.Answer?> OnceAsync(ActivityRow row, CancellationToken stop)
    {
        if (registry.Activity(row.Name) is not { } activity)
        {
            var unknown = new Failure("ActivityTaskNotFound", $"No activity task named '{row.Name}' was found.", NonRetriable: true);
            return new HistoryEvent.TaskFailed(row.Task, unknown);
        }

        try
        {
            var output = await activity(new ActivityCall(row.Name, row.InstanceId, row.Input), stop);
            return new HistoryEvent.TaskCompleted(row.Task, options.Converter.Serialize(output));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception thrown)
        {
            EngineLog.ActivityFailed(logger, thrown, row.Name, row.InstanceId);
            return new HistoryEvent.TaskFailed(row.Task, Failure.Of(thrown));
        }
    }
}
