using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class CalmEvents() : EventRules(isHostile: false);

public sealed class HostileEvents() : EventRules(isHostile: true);

public abstract class EventRules(bool isHostile) : EngineRules(isHostile)
{
    [Fact]
    public async Task An_event_reaches_the_one_who_waits_for_it()
    {
        await StartGreetingAsync();
        (await World.StatusAsync("one")).ShouldBe(OrchestrationRuntimeStatus.Running);

        await World.RaiseAsync("one", "name", "Ada");

        (await World.OutputAsync<string>("one")).ShouldBe("Hello Ada");
    }

    [Fact]
    public async Task Names_of_events_do_not_distinguish_case()
    {
        await StartGreetingAsync();

        await World.RaiseAsync("one", "NAME", "Ada");

        (await World.OutputAsync<string>("one")).ShouldBe("Hello Ada");
    }

    [Fact]
    public async Task An_event_that_comes_early_is_kept_until_somebody_waits()
    {
        World.Orchestrator("two steps", async context =>
        {
            await context.WaitForExternalEvent<string>("first");
            return await context.WaitForExternalEvent<string>("second");
        });
        await World.StartAsync();
        await World.BeginAsync("two steps", "one");

        await World.RaiseAsync("one", "second", "early");
        await World.RaiseAsync("one", "first");

        (await World.OutputAsync<string>("one")).ShouldBe("early");
    }

    [Fact]
    public async Task An_event_for_an_unknown_instance_is_silently_lost()
    {
        await StartGreetingAsync("later");

        await World.RaiseAsync("unknown", "name", "Ada");
        await World.BeginAsync("greet", "unknown");

        (await World.StatusAsync("unknown")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task An_event_for_an_instance_that_has_ended_is_silently_lost()
    {
        await StartGreetingAsync();
        await World.RaiseAsync("one", "name", "Ada");

        await World.RaiseAsync("one", "name", "Grace");

        (await World.OutputAsync<string>("one")).ShouldBe("Hello Ada");
    }

    [Fact]
    public async Task An_event_that_does_not_fit_its_waiter_fails_the_instance()
    {
        World.Orchestrator("count", context => context.WaitForExternalEvent<int>("number"));
        await World.StartAsync();
        await World.BeginAsync("count", "one");

        await World.RaiseAsync("one", "number", "many");

        var found = await World.ReadAsync("one");
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        found.FailureDetails.ShouldNotBeNull().IsCausedBy<System.Text.Json.JsonException>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_event_cannot_be_waited_for_as_two_types_at_once()
    {
        World.Orchestrator("confused", context =>
            Task.WhenAll(context.WaitForExternalEvent<int>("event"), context.WaitForExternalEvent<string>("EVENT")));
        await World.StartAsync();

        await World.BeginAsync("confused", "one");

        (await World.ReadAsync("one")).FailureDetails.ShouldNotBeNull().IsCausedBy<ArgumentException>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_orchestration_sends_events_to_another()
    {
        World.Orchestrator("send", context =>
        {
            context.SendEvent("one", "name", "Ada");
            context.SendEvent("nobody", "name", "Ada");
            return Task.CompletedTask;
        });
        await StartGreetingAsync();

        await World.BeginAsync("send", "sender");

        (await World.OutputAsync<string>("one")).ShouldBe("Hello Ada");
        (await World.StatusAsync("sender")).ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task A_wait_with_a_time_out_ends_with_the_event_or_with_the_time()
    {
        World.Orchestrator("patient", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("answer", TimeSpan.FromMinutes(10));
            }
            catch (TaskCanceledException)
            {
                return "nothing";
            }
        });
        await World.StartAsync();
        await World.BeginAsync("patient", "answered");
        await World.BeginAsync("patient", "forgotten");

        await World.RaiseAsync("answered", "answer", "yes");
        (await World.OutputAsync<string>("answered")).ShouldBe("yes");
        await World.PassAsync(TimeSpan.FromMinutes(10));
        (await World.OutputAsync<string>("forgotten")).ShouldBe("nothing");
    }

    private async Task StartGreetingAsync(string id = "one")
    {
        World.Orchestrator("greet", async context => $"Hello {await context.WaitForExternalEvent<string>("name")}");
        await World.StartAsync();
        await World.BeginAsync("greet", id);
    }
}
