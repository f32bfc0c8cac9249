using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

/// <summary>An adapter that is away, for longer than any other provider would be waited for.</summary>
public sealed class UntilTakenTests
{
    [Fact]
    public async Task A_message_is_tried_until_it_is_taken_and_lets_others_pass_after_a_while()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("own", "anna");
        world.Vendors.Faults.Add(new Fault.ServerError { Times = 12 });

        await customer.Writes("hello");
        await customer.Writes("are you there?");
        await world.AdvanceMinutes(15);
        customer.Heard.ShouldBeEmpty();
        var story = await customer.Story();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.Waiting>();
        story.Messages[^1].Attempts.ShouldBe(0);

        await world.Advance(Duration.FromHours(12));

        story = await customer.Story();
        story.Messages.ShouldAllBe(message => message.Dispatch is Dispatch.Done);
        story.Messages[0].Attempts.ShouldBeGreaterThan(SendRules.MostAttempts);
        customer.Heard.ShouldBe(story.Said, ignoreOrder: true);
    }

    [Theory]
    [InlineData("own", "anna")]
    [InlineData("twilio-sms", "+15005550006")]
    public async Task A_conversation_that_ends_meanwhile_has_its_last_words_sent_all_the_same(string account, string handle)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account, handle);
        world.Vendors.Faults.Add(new Fault.RateLimited(40 * 60) { Times = 3 });

        await customer.Writes("hello");
        await world.AdvanceMinutes(35);
        var story = await customer.Story();
        story.State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        story.Messages[0].Dispatch.ShouldBeOfType<Dispatch.Waiting>();
        customer.Heard.ShouldBeEmpty();

        await world.Advance(Duration.FromHours(3));

        story = await customer.Story();
        customer.Heard.ShouldBe(story.Said);
        story.Said.ShouldNotBeEmpty();
    }
}
