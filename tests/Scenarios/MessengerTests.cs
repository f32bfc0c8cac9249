using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator.Messenger;
using Messaging.Simulator.Writing;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>Facebook Messenger and Instagram, from webhook to webhook.</summary>
public sealed class MessengerTests
{
    private const string Handle = "7000000000000001";

    [Theory]
    [InlineData("messenger")]
    [InlineData("instagram")]
    public async Task A_customer_taps_what_the_bot_offers_and_a_person_may_answer_him_after_a_day(string account)
    {
        await using var world = await World.Begin();
        var customer = world.Customer(account, Handle);
        await world.Desk("anna").Is("online");

        await customer.Writes("hello", new WriteOptions { Times = 2 });
        customer.Got[^1].Fields["message.quick_replies[1].payload"].ShouldBe("order");
        await world.Vendors.WriteAsync(account, Handle, new Content.ChoiceReply("order", "My order"));
        await world.Settle();
        await customer.Writes("Carla");
        await world.AdvanceMinutes(1);

        customer.Heard.ShouldBe(
        [
            "Hello there, and welcome!", "What is it about? [Opening hours|My order|Something else]", "May I have your name?",
            "Thank you. Somebody will be with you as soon as possible.", "Anna is with you now.",
        ]);
        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "My order", "Carla"]);
        story.Messages.ShouldAllBe(message => message.Delivery == Delivery.Read);

        await world.Advance(Duration.FromHours(30));
        await world.Desk("anna").Does(customer.First, "reply", new { text = "It was sent on Friday." });
        await world.AdvanceMinutes(20);

        // Reminders are no person's, so they wait until he writes.
        customer.LastHeard.ShouldBe("It was sent on Friday.");
        (customer.Got[^1].Fields["messaging_type"], customer.Got[^1].Fields["tag"]).ShouldBe(("MESSAGE_TAG", "HUMAN_AGENT"));
        (await customer.Story()).Messages[^1].Dispatch.ShouldBeOfType<Dispatch.Held>();
        world.Vendors.Log.Refused.ShouldBeEmpty();
        (await Elsewhere(world, customer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_answered_in_the_pages_own_inbox_is_seen_here_and_nothing_is_taken_for_the_customers()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("messenger", Handle);
        await customer.Writes("hello");
        await world.AdvanceMinutes(1);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var echo = MessengerWebhooks.Elsewhere(world.Vendors.Account("messenger"), Handle, world.Time.GetUtcNow(), "m_inbox", "Ben here");
            using var response = await world.Http.SendAsync(echo);
            response.EnsureSuccessStatusCode();
        }

        await world.Settle();

        (await Elsewhere(world, customer)).ShouldBe(["Ben here"]);
        (await customer.Story()).Taken.ShouldBe(["hello"]);
        customer.Heard.Count.ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> Elsewhere(World world, Customer customer) =>
    [
        .. (await world.Get<ConversationStore>().Timeline(customer.First))
            .Select(line => line.What).OfType<TimelineItem.Elsewhere>().Select(elsewhere => ((Content.Text)elsewhere.Content).Body),
    ];
}
