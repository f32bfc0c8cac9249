using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Hosting;

/// <summary>A deployment, or a machine that is needed no more: the process is told to stop in the middle of its work.</summary>
public sealed class StoppingTests
{
    /// <summary>A timer of a bad engine may be late.</summary>
    private static readonly Duration Late = Duration.FromSeconds(10);

    /// <summary>More than one SMS takes.</summary>
    private static readonly string LongText = string.Join(' ', Enumerable.Range(1000, 700));

    [Fact]
    public async Task A_message_that_is_being_sent_is_sent_and_written_down_before_the_process_ends()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var providers = new SlowProviders(world);
        await customer.Posts("hello");
        await providers.Called;

        var stopped = world.Stop();
        stopped.IsCompleted.ShouldBeFalse("It waits for the provider.");
        providers.Answer();
        await stopped;
        await world.Start();

        (await customer.Story()).Messages.ShouldHaveSingleItem().Dispatch.ShouldBeOfType<Dispatch.Done>();
        customer.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_messages_after_it_are_left_unclaimed_for_the_next_process_which_sends_them_at_once()
    {
        using var flow = new TemporaryFlow($"say: {{ text: \"{LongText}\" }}", "");
        await using var world = await World.Begin(new WorldOptions { Settings = flow.Settings, Services = flow.Register });
        var customer = world.Customer();
        var providers = new SlowProviders(world);
        await customer.Posts("hello");
        await providers.Called;
        var stopped = world.Stop();
        providers.Answer();
        await stopped;
        customer.Heard.Count.ShouldBe(1);

        await world.Start();
        await world.Advance(Late);

        var story = await customer.Story();
        story.Messages.Count.ShouldBeGreaterThan(1);
        story.Messages.ShouldAllBe(message => message.Dispatch is Dispatch.Done && message.Attempts == 1);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task Who_stops_takes_nothing_new()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");

        await world.Stop();

        await Should.ThrowAsync<Exception>(() => world.Http.GetAsync("health"));
        await world.Start();
        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
    }
}
