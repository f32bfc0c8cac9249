using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Conversations;
using Messaging.Functions.Events;
using Messaging.Functions.Storage;
using Messaging.Functions.Tests.Events;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Outages;

/// <summary>A bus that takes nothing keeps no customer waiting; what happened meanwhile is told afterwards.</summary>
public sealed class BusOutageTests
{
    private readonly Outage _outage = new();
    private readonly Overheard _bus = new();

    private WorldOptions Options => WorldOptions.Greeting with
    {
        Services = services =>
        {
            _bus.Listen(services);
            _outage.Watch(services);
        },
    };

    [Fact]
    public async Task Customers_are_answered_meanwhile_and_everything_is_told_later_in_its_order()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer("whatsapp");
        await customer.Writes("one");

        _outage.BusIsDown(Duration.FromMinutes(5));
        await customer.Writes("two");
        await world.AdvanceMinutes(2);
        await customer.Writes("three");
        var story = await customer.Story();
        story.Taken.ShouldBe(["one", "two", "three"]);
        customer.Heard.ShouldBe(story.Said);
        var told = _bus.Messages.Count;
        await world.AdvanceMinutes(2);
        _bus.Messages.Count.ShouldBe(told);
        await world.AdvanceMinutes(3);

        InOrder(_bus.Messages).ShouldBe(await Happened(world, customer));
        world.Log.Lines.Count(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("the bus does not take its events", StringComparison.Ordinal))
            .ShouldBeInRange(1, 10);
    }

    [Fact]
    public async Task The_end_of_a_conversation_is_told_although_it_is_long_over()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer("whatsapp");
        await customer.Writes("hello");
        await world.AdvanceMinutes(29);

        _outage.BusIsDown(Duration.FromMinutes(20));
        await world.AdvanceMinutes(10);
        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        _bus.Types.ShouldNotContain("messaging.conversation.closed");
        await world.AdvanceMinutes(12);

        InOrder(_bus.Messages).ShouldBe(await Happened(world, customer));
        _bus.Types.ShouldContain("messaging.conversation.closed");
    }

    [Fact]
    public async Task A_message_that_is_no_event_goes_to_the_dead_letters_and_takes_no_other_along()
    {
        var dead = new List<ServiceBusReceivedMessage>();
        await using var world = await World.Begin(Options);
        ((Local.Bus.LocalServiceBusClient)world.Get<ServiceBusClient>()).Subscribe("events/Subscriptions/log/$DeadLetterQueue", null, (message, _) =>
        {
            dead.Add(message);
            return Task.CompletedTask;
        });

        await world.Get<ServiceBusSender>().SendMessagesAsync([new ServiceBusMessage("no event") { MessageId = "poison" }, new ServiceBusMessage("""{"id":"x"}""") { MessageId = "half" }]);
        await world.Customer().Writes("hello");
        await world.AdvanceMinutes(1);

        dead.Select(message => message.MessageId).ShouldBeSubsetOf(["poison", "half", .. _bus.Messages.Select(message => message.MessageId)]);
        dead.Select(message => message.MessageId).ShouldContain("poison");
        dead.Select(message => message.MessageId).ShouldContain("half");
        dead.ShouldAllBe(message => message.DeadLetterReason == "MaxDeliveryCountExceeded");
        (await Logged(world)).ShouldBe(["conversation.opened", "message.received", "flow.began", "flow.contained"], ignoreOrder: true);
        world.Log.Lines.ShouldContain(line => line.StartsWith("Error: Message poison on the bus is no event", StringComparison.Ordinal));
    }

    /// <summary>As somebody reads it who looks at ids, for a turn may be told twice.</summary>
    private static IEnumerable<string> InOrder(IEnumerable<ServiceBusMessage> told) => told.Select(message => $"{message.MessageId} {message.Subject}").Distinct();

    private static async Task<IEnumerable<string>> Happened(World world, Customer customer)
    {
        var turns = await world.Get<ConversationStore>().Turns(customer.First, after: 0);
        var state = (await customer.Story()).State;
        return turns.SelectMany(turn => CloudEvent.Of(state, turn)).Select(happened => $"{happened.Id} {happened.Type}");
    }

    private static async Task<List<string>> Logged(World world)
    {
        var types = new List<string>();
        await foreach (var row in world.Get<MessagingTables>().Events.QueryAsync<TableEntity>())
        {
            types.Add(row.GetString("Type"));
        }

        return types;
    }
}
