using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Messenger;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

/// <summary>Instagram tells of everything that the page said, and not who said it for the page.</summary>
public sealed class EchoTests
{
    private const string Account = "instagram";
    private const string Handle = "7000000000000001";

    [Fact]
    public async Task The_echo_of_what_was_just_being_sent_settles_what_a_lost_answer_left_in_doubt()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Handle);
        world.Vendors.Faults.Replace([new Fault.CutOff(), new Fault.DuplicateReceipts()]);

        await customer.Writes("hello");
        await world.AdvanceMinutes(5);

        var message = (await customer.Story()).Messages[0];
        (message.Delivery, message.ProviderId).ShouldBe((Delivery.Read, customer.Got.ShouldHaveSingleItem().Id));
        (await IsTheBots(world, customer)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_echo_that_is_faster_than_the_answer_and_says_it_in_other_words_is_ours_once_the_answer_is_there(int times)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Handle);
        world.Vendors.Faults.Add(new Fault.NoReceipts());
        var slow = new SlowProviders(world);
        await customer.Writes("hello");
        await slow.Called;

        for (var time = 0; time < times; time++)
        {
            await Echo(world, customer.Got[0].Id, "Hello, written in another way");
        }

        await world.Advance(Duration.FromSeconds(5));
        slow.Answer();
        await world.AdvanceMinutes(5);

        (await IsTheBots(world, customer)).ShouldBeTrue();
        await customer.Writes("hello again");
        customer.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_of_a_person_while_ours_is_in_doubt_becomes_his_when_ours_is_known()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Handle);
        world.Vendors.Faults.Add(new Fault.Hangs());
        await customer.Writes("hello");
        await world.Advance(Duration.FromSeconds(30));

        await Echo(world, "m_inbox", "Ben here");
        await customer.Writes("hello Ben");
        await world.Advance(Duration.FromSeconds(10));
        (await customer.Story()).Taken.ShouldBe(["hello"]);
        await world.AdvanceMinutes(2);

        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "hello Ben"]);
        story.State.Handling.ShouldBeOfType<Handling.ByOthers>();
        customer.Heard.ShouldHaveSingleItem();
        (await Elsewhere(world, customer)).ShouldBe(["Ben here"]);

        await world.AdvanceMinutes(30);
        (await IsTheBots(world, customer, "Ben here")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_of_a_person_at_another_time_is_his_at_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Handle);
        await customer.Writes("hello");
        await world.AdvanceMinutes(1);

        await Echo(world, "m_inbox", "Ben here");
        await world.Settle();

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByOthers>();
        await customer.Writes("hello Ben");
        customer.Heard.ShouldHaveSingleItem();
    }

    private static async Task Echo(World world, string id, string text)
    {
        using var echo = MessengerWebhooks.Elsewhere(world.Vendors.Account(Account), Handle, world.Time.GetUtcNow(), id, text);
        using var response = await world.Http.SendAsync(echo);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<bool> IsTheBots(World world, Customer customer, params string[] elsewhere)
    {
        (await Elsewhere(world, customer)).ShouldBe(elsewhere);
        return (await customer.Story()).State.Handling is Handling.ByBot;
    }

    private static async Task<IReadOnlyList<string>> Elsewhere(World world, Customer customer) =>
    [
        .. (await world.Get<ConversationStore>().Timeline(customer.First))
            .Select(line => line.What).OfType<TimelineItem.Elsewhere>().Select(elsewhere => ((Content.Text)elsewhere.Content).Body),
    ];
}
