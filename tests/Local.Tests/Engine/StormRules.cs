using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.DurableTask;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmStorm() : StormRules(isHostile: false)
{
    [Fact]
    public async Task Each_event_is_played_once_while_nothing_goes_wrong()
    {
        await StormAsync();

        Played.Count.ShouldBe(Instances * EventsEach);
    }
}

public sealed class HostileStorm() : StormRules(isHostile: true);

public abstract class StormRules(bool isHostile) : EngineRules(isHostile)
{
    private protected const int Instances = 30;
    private protected const int EventsEach = 60;

    private protected ConcurrentBag<string> Played { get; } = [];

    [Fact]
    public async Task Of_many_events_for_many_instances_none_is_lost()
    {
        await StormAsync();

        Played.Distinct().Count().ShouldBe(Instances * EventsEach);
    }

    [Fact]
    public async Task None_is_lost_either_when_the_engine_crashes_again_and_again()
    {
        await StartAsync();
        for (var storm = 0; storm < 6; storm++)
        {
            await Task.WhenAll(RaiseAll(storm * 10, 10));
            await World.RestartAsync();
        }

        await World.Time.SettleAsync();

        Played.Distinct().Count().ShouldBe(Instances * EventsEach);
    }

    private protected async Task StormAsync()
    {
        await StartAsync();
        await Task.WhenAll(RaiseAll(0, EventsEach));
        await World.Time.SettleAsync();
    }

    private async Task StartAsync()
    {
        World.Orchestrator("loop", async context =>
        {
            for (var turn = 0; turn < 7; turn++)
            {
                var number = await context.WaitForExternalEvent<int>("ring");
                await context.CallActivityAsync("play", number);
            }

            context.ContinueAsNew();
        });
        World.Activity("play", call =>
        {
            Played.Add($"{call.InstanceId} {call.Input}");
            return Task.FromResult<object?>(null);
        });
        await World.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(instance =>
            World.Client.ScheduleNewOrchestrationInstanceAsync("loop", new StartOrchestrationOptions(Id(instance)))));
        await World.Time.SettleAsync();
    }

    private IEnumerable<Task> RaiseAll(int first, int count) =>
        from instance in Enumerable.Range(0, Instances)
        from number in Enumerable.Range(first, count)
        select Task.Run(() => World.Client.RaiseEventAsync(Id(instance), "ring", number));

    private static string Id(int instance) => instance.ToString("d3", CultureInfo.InvariantCulture);
}
