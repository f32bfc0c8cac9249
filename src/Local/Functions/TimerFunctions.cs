using Messaging.Local.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Functions;

/// <summary>Runs timer-triggered functions on their schedule. A run that takes longer than its period delays the next one.</summary>
internal sealed class TimerFunctions(
    FunctionCatalogue catalogue, IServiceProvider services, DurableTaskClient durable, TimeProvider time, Quiet quiet, ILogger<TimerFunctions> logger) : IDisposable
{
    private readonly List<ITimer> _timers = [];

    public void Start()
    {
        foreach (var (function, trigger) in catalogue.With<TimerTriggerAttribute>())
        {
            var schedule = CronSchedule.Parse(trigger.Schedule);
            ITimer? timer = null;
            timer = time.CreateTimer(_ => _ = Fire(function, schedule, timer!), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timers.Add(timer);
            Arm(timer, schedule);
        }
    }

    public void Dispose() => _timers.ForEach(timer => timer.Dispose());

    private async Task Fire(FoundFunction function, CronSchedule schedule, ITimer timer)
    {
        using var busy = quiet.Busy();
        try
        {
            await function.Run(services, [.. function.Parameters.Select(Bind)]);
        }
        catch (Exception failure)
        {
            // As in the Azure host: the failure of one run is reported, and the next one runs all the same.
            logger.TimerFailed(failure, function.Name);
        }

        Arm(timer, schedule);
    }

    private void Arm(ITimer timer, CronSchedule schedule)
    {
        var now = time.GetUtcNow();
        timer.Change(schedule.After(now) - now, Timeout.InfiniteTimeSpan);
    }

    private object Bind(System.Reflection.ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(TimerInfo) => new TimerInfo(),
        var type when type == typeof(DurableTaskClient) => durable,
        var type when type == typeof(CancellationToken) => CancellationToken.None,
        var type => throw new InvalidOperationException($"A timer function cannot have a parameter of type {type.Name}."),
    };
}
