using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>Closing decides first, then lets go of the address, then is over; a message may come in between any two of these.</summary>
public sealed class ClosingTests
{
    private readonly Interruption _release = new("lanes", "Update");

    [Fact]
    public async Task A_message_between_deciding_to_close_and_letting_go_goes_on_in_the_same_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _release.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");

        _release.BeforeNext(() => customer.Posts("wait"));
        await world.AdvanceMinutes(31);

        (await customer.Current()).ShouldBe(customer.First);
        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "wait"]);
        customer.Heard.ShouldBe(story.Said);
        await world.AdvanceMinutes(31);
        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
    }

    [Fact]
    public async Task A_message_between_letting_go_and_closing_opens_another_conversation_and_is_answered_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _release.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");

        _release.AfterNext(() => customer.Posts("and another thing"));
        await world.AdvanceMinutes(31);

        await ShouldHaveMovedOn(world, customer);
    }

    [Fact]
    public async Task So_it_is_when_closing_failed_after_letting_go_and_is_tried_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _release.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");

        _release.AfterNext(async () =>
        {
            await customer.Posts("and another thing");
            throw new HttpRequestException("The store is busy.");
        });
        await world.AdvanceMinutes(31);

        await ShouldHaveMovedOn(world, customer);
    }

    [Fact]
    public async Task The_next_message_after_closing_opens_another_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(31);

        await customer.Writes("and another thing");

        await ShouldHaveMovedOn(world, customer);
    }

    [Fact]
    public async Task An_end_whose_writer_died_before_he_told_anybody_is_told_by_the_next_attempt()
    {
        var closing = new Interruption("conversations", "Submit");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = closing.Watch });
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(29);

        // The first commit decides to close, the second closes.
        closing.AfterNext(() =>
        {
            closing.AfterNext(() => throw new HttpRequestException("The process died here."));
            return Task.CompletedTask;
        });
        await world.AdvanceMinutes(2);

        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        (await world.Get<Views>().Open(10)).ShouldBeEmpty();
        world.Log.Lines.ShouldContain(line => line.Contains("The process died here.", StringComparison.Ordinal));
    }

    private static async Task ShouldHaveMovedOn(World world, Customer customer)
    {
        var first = await customer.Story();
        first.State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        first.Taken.ShouldBe(["hello"]);
        var current = (await customer.Current()).ShouldNotBeNull();
        current.ShouldNotBe(customer.First);
        var second = await Story.Of(world, current);
        second.Taken.ShouldBe(["and another thing"]);
        customer.Heard.ShouldBe([.. first.Said, .. second.Said]);
    }
}
