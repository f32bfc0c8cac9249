using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Tests.Conversations;

public sealed class SweepTests
{
    private readonly Interruption _stored = new("lanes", "Submit");

    [Fact]
    public async Task A_message_that_was_stored_but_never_rung_is_found_within_two_minutes()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });
        var customer = world.Customer();
        _stored.AfterNext(Fail);
        await customer.Writes("hello");
        customer.Heard.ShouldBeEmpty();

        await world.AdvanceMinutes(2);

        var story = await customer.Story();
        story.Taken.ShouldBe(["hello"]);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task So_is_one_in_a_conversation_that_is_under_way()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");
        _stored.AfterNext(Fail);
        await customer.Writes("anybody?");

        await world.AdvanceMinutes(2);

        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "anybody?"]);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task A_conversation_whose_orchestration_failed_goes_on_with_another()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });
        var customer = world.Customer();
        _stored.AfterNext(Fail);
        await customer.Writes("hello");
        var engine = world.Get<DurableTaskClient>();
        await engine.ScheduleNewOrchestrationInstanceAsync("Unknown to this release", new StartOrchestrationOptions(customer.First.Value));
        await world.Settle();
        (await engine.GetInstanceAsync(customer.First.Value))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);

        await world.AdvanceMinutes(2);

        customer.Heard.ShouldBe((await customer.Story()).Said);
        customer.Heard.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_watched_but_never_stored_is_forgotten()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });
        var customer = world.Customer();
        _stored.BeforeNext(Fail);
        await customer.Writes("hello");
        (await Watched(world)).ShouldNotBeEmpty();

        await world.AdvanceMinutes(3);

        (await Watched(world)).ShouldBeEmpty();
        (await world.Get<ConversationStore>().Load(customer.First)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_rung_without_need()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        var customer = world.Customer();
        world.Vendors.Faults.Add(new Fault.RateLimited(90));

        await customer.Writes("hello");
        await world.AdvanceMinutes(10);
        await customer.Writes("thanks");
        await world.AdvanceMinutes(60);

        var swept = world.Log.Lines.Where(line => line.Contains("Swept", StringComparison.Ordinal)).ToList();
        swept.ShouldNotBeEmpty();
        swept.ShouldAllBe(line => line.EndsWith("rang 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_a_conversation_is_over_nothing_is_watched_any_more()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        await world.Customer().Writes("hello");
        (await Watched(world)).ShouldNotBeEmpty();

        await world.Advance(Duration.FromHours(2));

        (await Watched(world)).ShouldBeEmpty();
    }

    private static Task Fail() => throw new HttpRequestException("The process died here.");

    private static async Task<List<string>> Watched(World world)
    {
        var rows = new List<string>();
        await foreach (var row in world.Get<MessagingTables>().Due.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.PartitionKey} {row.RowKey}");
        }

        return rows;
    }
}
