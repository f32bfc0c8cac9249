using System.Diagnostics;
using System.Globalization;
using Messaging.Local.Engine;
using Messaging.Local.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Bench;

/// <summary>An event and an activity, many instances at once, each continuing as new after twenty.</summary>
internal static class RoundTrips
{
    private const int Instances = 1_000;
    private const int TripsEach = 200;

    public static async Task RunAsync(string folder)
    {
        using var database = new Database(new DatabaseOptions(Path.Combine(folder, "trips.db")));
        var quiet = new Quiet();
        var arrivals = Enumerable.Range(0, Instances).Select(_ => new SemaphoreSlim(0)).ToArray();
        await using var engine = new DurableEngine(database, quiet, TimeProvider.System, new EngineOptions(), NullLoggerFactory.Instance);
        engine.AddOrchestrator("loop", LoopAsync);
        engine.AddActivity("turn", (call, _) =>
        {
            arrivals[int.Parse(call.InstanceId, CultureInfo.InvariantCulture)].Release();
            return Task.FromResult<object?>(1);
        });
        await engine.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(instance =>
            engine.Client.ScheduleNewOrchestrationInstanceAsync("loop", new StartOrchestrationOptions(Id(instance)))));
        await quiet.WhenQuiet();

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(async instance =>
        {
            for (var trip = 0; trip < TripsEach; trip++)
            {
                await engine.Client.RaiseEventAsync(Id(instance), "ring", trip);
                await arrivals[instance].WaitAsync();
            }
        }));
        Report.Rate("event and activity round trips", Instances * TripsEach, Stopwatch.GetElapsedTime(start));
        await quiet.WhenQuiet();
    }

    private static async Task<object?> LoopAsync(TaskOrchestrationContext context)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            await context.CallActivityAsync<int>("turn", await context.WaitForExternalEvent<int>("ring"));
        }

        context.ContinueAsNew();
        return null;
    }

    private static string Id(int instance) => instance.ToString(CultureInfo.InvariantCulture);
}
