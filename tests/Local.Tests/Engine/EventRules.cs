using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmEvents() : EventRules(isHostile: false);

public sealed class HostileEvents() : EventRules(isHostile: true);

public abstract class EventRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task An_event_reaches_the_one_who_waits_for_it()
    {
        World.Orchestrator("greet", async context => $"Hello {await context.WaitForExternalEvent<string>("name")}");
        await World.StartAsync();
        await World.BeginAsync("greet", "one");
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);

        await World.RaiseAsync("one", "name", "Ada");

        (await World.OutputAsync<string>("one")).ShouldBe("Hello Ada");
    }
}
