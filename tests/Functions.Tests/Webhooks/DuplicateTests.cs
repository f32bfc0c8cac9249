using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class DuplicateTests
{
    [Fact]
    public async Task The_same_webhook_five_times_in_parallel_is_one_message()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var other = world.Customer(handle: "+15005550007");
        await other.Writes("hello");

        var written = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => customer.Posts("hello", new WriteOptions { Id = "SM-same" })));
        await world.Settle();

        written.SelectMany(one => one.Replies).ShouldAllBe(reply => reply.Status == 200);
        (await customer.Story()).Taken.ShouldBe(["hello"]);
        customer.Heard.ShouldBe(other.Heard);
    }

    [Fact]
    public async Task A_duplicate_after_the_conversation_closed_opens_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello", new WriteOptions { Id = "SM-same" });
        await world.AdvanceMinutes(31);
        (await customer.Current()).ShouldBeNull();
        var heard = customer.Heard;

        var again = await customer.Writes("hello", new WriteOptions { Id = "SM-same" });

        again.Replies.ShouldHaveSingleItem().Status.ShouldBe(200);
        (await customer.Current()).ShouldBeNull();
        (await customer.Story()).Taken.ShouldBe(["hello"]);
        customer.Heard.ShouldBe(heard);
    }

    [Fact]
    public async Task A_retry_after_an_attempt_that_died_between_storing_and_ringing_is_answered()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var next = LaneHead.Empty with { Next = 2, Address = customer.Address, Conversation = customer.First.Value };
        var said = new Arrival.Said("SM-same", new Content.Text("hello"));
        await world.Get<LaneStore>().TryAppend(customer.Lane, LaneHead.Empty, next, "SM-same", new Entry(customer.Lane, 1, world.Now, world.Now, said));
        await world.Settle();
        customer.Heard.ShouldBeEmpty();

        await customer.Writes("hello", new WriteOptions { Id = "SM-same" });

        (await customer.Story()).Taken.ShouldBe(["hello"]);
        customer.Heard.ShouldNotBeEmpty();
    }
}
