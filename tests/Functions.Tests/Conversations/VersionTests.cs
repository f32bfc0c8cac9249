using Messaging.Functions.Conversations;
using Messaging.Functions.Storage;
using Messaging.Local.Engine.History;
using Messaging.Shared;
using Microsoft.DurableTask;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>Conversations that a deployment finds running.</summary>
public sealed class VersionTests
{
    private readonly Interruption _stored = new("lanes", "Submit");

    [Fact]
    public async Task A_conversation_of_an_earlier_version_goes_on_and_moves_to_this_one_with_its_next_generation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });
        var customer = await BegunAt("0.9", world);
        VersionOf(customer, world).ShouldBe("0.9");
        customer.Heard.ShouldNotBeEmpty();

        for (var message = 1; VersionOf(customer, world) == "0.9"; message++)
        {
            message.ShouldBeLessThan(30);
            await customer.Writes($"and {message}");
        }

        VersionOf(customer, world).ShouldBe(ConversationOrchestration.Version);
        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task A_conversation_of_a_later_version_is_left_to_those_who_know_it_and_loses_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _stored.Watch });

        var customer = await BegunAt("99.0", world);
        await customer.Writes("anybody?");
        await world.AdvanceMinutes(10);

        customer.Heard.ShouldBeEmpty();
        (await world.Get<LaneStore>().Read(customer.Lane, 0, 10)).Count.ShouldBe(2);
        (await world.Host.Engine.Client.GetInstanceAsync(customer.First.Value))!.IsCompleted.ShouldBeFalse("It waits.");
    }

    /// <summary>Its first message was stored by this release, but another one started it.</summary>
    private async Task<Customer> BegunAt(string version, World world)
    {
        var customer = world.Customer();
        _stored.AfterNext(() => throw new HttpRequestException("The process dies."));
        await customer.Writes("hello");
        await world.Host.Engine.Client.ScheduleNewOrchestrationInstanceAsync(
            ConversationOrchestration.Name, new ConversationInput(customer.First.Value), new StartOrchestrationOptions(customer.First.Value) { Version = version });
        await world.Settle();
        return customer;
    }

    private static string VersionOf(Customer customer, World world) =>
        world.Host.Engine.ReadHistory(customer.First.Value).OfType<HistoryEvent.ExecutionStarted>().Single().Version;
}
