using System.Diagnostics;
using System.Globalization;
using Messaging.Local.Engine;
using Messaging.Local.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Bench;

/// <summary>What it costs to have a hundred thousand instances wait for an event or a day, and to come back after a stop.</summary>
internal static class Waiting
{
    private const int Instances = 100_000;
    private const int AtOnce = 2_000;

    public static async Task RunAsync(string folder)
    {
        var options = new DatabaseOptions(Path.Combine(folder, "waiting.db"));
        var quiet = new Quiet();
        using (var database = new Database(options))
        {
            await using var engine = Engine(database, quiet);
            await engine.StartAsync();
            var start = Stopwatch.GetTimestamp();
            var inParallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
            await Parallel.ForEachAsync(Enumerable.Range(0, Instances), inParallel, async (instance, cancellation) =>
                await engine.Client.ScheduleNewOrchestrationInstanceAsync("wait", new StartOrchestrationOptions(Id(instance)), cancellation));
            await quiet.WhenQuiet();
            Report.Rate("instances started", Instances, Stopwatch.GetElapsedTime(start));
            GC.Collect();
            Report.Value("working set with all of them waiting", Environment.WorkingSet / 1_000_000, "MB");
            await engine.StopAsync();
        }

        var restart = Stopwatch.GetTimestamp();
        using var again = new Database(options);
        await using var successor = Engine(again, quiet);
        await successor.StartAsync();
        await quiet.WhenQuiet();
        Report.Value("restart", (long)Stopwatch.GetElapsedTime(restart).TotalMilliseconds, "ms");
    }

    private static DurableEngine Engine(Database database, Quiet quiet)
    {
        var engine = new DurableEngine(database, quiet, TimeProvider.System, new EngineOptions(), NullLoggerFactory.Instance);
        engine.AddOrchestrator("wait", async context =>
        {
            using var stop = new CancellationTokenSource();
            await Task.WhenAny(context.CreateTimer(TimeSpan.FromDays(1), stop.Token), context.WaitForExternalEvent<int>("ring"));
            return null;
        });
        return engine;
    }

    private static string Id(int instance) => instance.ToString(CultureInfo.InvariantCulture);
}
