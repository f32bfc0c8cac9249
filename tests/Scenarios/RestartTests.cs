using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>A host that dies while it waits for something other than the customer; WaitingTests has the others.</summary>
public sealed class RestartTests
{
    /// <summary>A timer of a bad engine may be late.</summary>
    private static readonly Duration Late = Duration.FromSeconds(10);

    [Fact]
    public async Task A_provider_that_asked_for_patience_is_called_when_it_said_so()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Add(new Fault.RateLimited(120));
        await customer.Writes("hello");

        await world.Advance(Duration.FromSeconds(60));
        await world.Restart();
        await world.Advance(Duration.FromSeconds(59));
        customer.Heard.ShouldBeEmpty();
        await world.Advance(Duration.FromSeconds(1) + Late);

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task A_send_in_doubt_is_repeated_when_its_minute_is_over()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        world.Vendors.Faults.Replace([new Fault.CutOff(), new Fault.NoReceipts()]);
        await customer.Writes("hello");

        await world.Advance(Duration.FromSeconds(30));
        await world.Restart();
        await world.Advance(Duration.FromSeconds(29));
        customer.Heard.Count.ShouldBe(1);
        await world.Advance(Duration.FromSeconds(1) + Late);

        customer.Heard.Count.ShouldBe(2);
        (await customer.Story()).Messages[0].Dispatch.ShouldBeOfType<Dispatch.Done>();
    }

    [Fact]
    public async Task A_send_that_the_host_died_in_is_sent_once_if_its_receipt_comes()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("whatsapp");
        var slow = new SlowProviders(world);
        await customer.Writes("hello");
        await slow.Called;

        await world.Crash(slow.Answer);
        await world.Start();
        await world.AdvanceMinutes(10);

        var story = await customer.Story();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.Done>();
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task Who_waits_in_a_queue_keeps_his_place()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Desk("ben").Does(customer.First, "assign", new { team = "support" });
        var heard = customer.Heard;

        await world.AdvanceMinutes(30);
        await world.Restart();
        await world.AdvanceMinutes(30);
        customer.Heard.ShouldBe(heard);
        await world.Desk("anna").Is("online");

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    [Fact]
    public async Task A_host_that_was_down_when_the_time_came_acts_as_soon_as_it_is_back()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");

        await world.Crash();
        await world.AdvanceMinutes(45);
        await world.Start();
        await world.Advance(Late);

        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        (await customer.Current()).ShouldBeNull();
    }
}
