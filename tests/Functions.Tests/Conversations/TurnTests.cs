using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.Tests.Conversations;

public sealed class TurnTests
{
    [Fact]
    public async Task Two_starts_at_once_are_one_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => customer.Posts($"{number}")));
        await world.Settle();

        (await customer.Current()).ShouldBe(customer.First);
        var story = await customer.Story();
        story.Taken.Count.ShouldBe(6);
        customer.Heard.ShouldBe(story.Said);
        (await world.Get<Views>().Open(10)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_turn_that_runs_twice_does_what_it_would_have_done_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        var (before, heard) = (await customer.Story(), customer.Heard);

        var first = await world.Get<TurnRunner>().Run(customer.First, world.Get<DurableTaskClient>());
        var second = await world.Get<TurnRunner>().Run(customer.First, world.Get<DurableTaskClient>());

        second.ShouldBeEquivalentTo(first);
        (await customer.Story()).State.Turn.ShouldBe(before.State.Turn);
        customer.Heard.ShouldBe(heard);
    }

    [Fact]
    public async Task Turns_that_run_at_the_same_time_are_one()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await Store(world, customer, "hello");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<TurnRunner>().Run(customer.First, world.Get<DurableTaskClient>()))));

        var story = await customer.Story();
        story.Taken.ShouldBe(["hello"]);
        story.State.Turn.ShouldBe(1);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task A_turn_beside_one_that_is_sending_sends_nothing_twice()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var slow = new SlowProviders(world);
        await customer.Writes("hello");
        await slow.Called;

        var beside = await world.Get<TurnRunner>().Run(customer.First, world.Get<DurableTaskClient>());
        slow.Answer();
        await world.AdvanceMinutes(5);

        beside.Deadline.ShouldNotBeNull();
        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task A_ring_for_an_instance_that_does_not_exist_is_harmless()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();

        await world.Get<DurableTaskClient>().RaiseEventAsync(customer.First.Value, "ring", 1L);
        await world.Settle();
        await customer.Writes("hello");

        customer.Heard.ShouldBe((await customer.Story()).Said);
    }

    [Fact]
    public async Task An_orchestration_without_a_message_ends_and_leaves_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();

        await world.Get<DurableTaskClient>().ScheduleNewOrchestrationInstanceAsync("Conversation", new ConversationInput(customer.First.Value));
        await world.Settle();

        (await world.Get<ConversationStore>().Load(customer.First)).ShouldBeNull();
        (await customer.Current()).ShouldBeNull();
    }

    /// <summary>As a webhook would, but without ringing.</summary>
    private static Task Store(World world, Customer customer, string text)
    {
        var next = LaneHead.Empty with { Next = 2, Address = customer.Address, Conversation = customer.First.Value };
        var entry = new Entry(customer.Lane, 1, world.Now, world.Now, new Arrival.Said(text, new Content.Text(text)));
        return world.Get<LaneStore>().TryAppend(customer.Lane, LaneHead.Empty, next, text, entry);
    }
}
