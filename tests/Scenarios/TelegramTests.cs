using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Telegram;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

public sealed class TelegramTests
{
    private const string Anna = "5000000001";

    [Fact]
    public async Task The_customer_comes_by_a_link_and_taps_and_a_person_takes_over()
    {
        await using var world = await World.Begin();
        var customer = world.Customer("telegram", Anna);
        await world.Desk("anna").Is("online");

        var written = await customer.Writes("/start spring-offer", new WriteOptions { Times = 2, Name = "Carla" });

        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        customer.Heard[0].ShouldBe("Hello Carla, and welcome!");
        var conversation = await world.Conversation(customer);
        (conversation.Reference, conversation.Contact.Name).ShouldBe(("spring-offer", "Carla"));
        var choice = customer.Got[1].Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();

        var tap = await world.Vendors.WriteAsync("telegram", Anna, new Content.ChoiceReply(choice.Options[1].Id, choice.Options[1].Label));
        await world.Settle();

        customer.LastHeard.ShouldBe("Anna is with you now.");
        var page = world.Vendors.Phones.Read("telegram", Anna, after: 0);
        page.Messages.Single(message => message.Id == tap.Id).Status.ShouldBe("read"); // The button shows its hourglass no more.
        (await customer.Story()).Taken.ShouldBe(["/start", "My order"]);
        customer.Got.ShouldAllBe(message => message.Request.Path.StartsWith("/telegram/bot***/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_blocks_the_bot_hears_nothing_more_until_he_takes_that_back()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("telegram", Anna);
        await customer.Writes("hello");
        customer.Got.Count.ShouldBe(1);

        await Becomes(world, "kicked");
        await customer.Writes("hello?");
        customer.Got.Count.ShouldBe(1);
        await Becomes(world, "member");
        await customer.Writes("hello again");
        customer.Got.Count.ShouldBe(2);
    }

    private static async Task Becomes(World world, string status)
    {
        using var response = await world.Http.SendAsync(TelegramWebhooks.Membership(world.Vendors.Account("telegram"), Anna, status, world.Time.GetUtcNow()));
        response.EnsureSuccessStatusCode();
        await world.AdvanceMinutes(1);
    }
}
