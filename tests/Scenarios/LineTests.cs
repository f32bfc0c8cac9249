using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Line;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

public sealed class LineTests
{
    private const string Anna = "U4af4980629d1b7a4a5c0dd0bb23d6f1e";

    [Fact]
    public async Task The_customer_taps_and_a_person_takes_over()
    {
        await using var world = await World.Begin();
        var customer = world.Customer("line", Anna);
        await world.Desk("anna").Is("online");

        var written = await customer.Writes("hello", new WriteOptions { Times = 2 });

        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        customer.Heard[0].ShouldBe("Hello there, and welcome!");
        var choice = customer.Got[1].Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();
        choice.Options.Select(option => option.Label).ShouldBe(["Opening hours", "My order", "Something else"]);

        // The first answer costs nothing, the second one is pushed.
        customer.Got.Select(message => message.Request.Path).ShouldBe(["/simulator/line/v2/bot/message/reply", "/simulator/line/v2/bot/message/push"]);

        await world.Vendors.WriteAsync("line", Anna, new Content.ChoiceReply(choice.Options[1].Id, choice.Options[1].Label));
        await world.Settle();
        customer.LastHeard.ShouldBe("May I have your name?");
        await customer.Writes("Anna");
        customer.LastHeard.ShouldBe("Anna is with you now.");
        (await customer.Story()).Taken.ShouldBe(["hello", "My order", "Anna"]);
    }

    [Fact]
    public async Task An_old_token_is_passed_over_and_who_leaves_hears_nothing_more()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("line", Anna);
        world.Vendors.Faults.Replace([new Fault.RateLimited(90)]);

        await customer.Writes("hello");
        await world.AdvanceMinutes(2);
        customer.Got.ShouldHaveSingleItem().Request.Path.ShouldEndWith("/push");

        await Happens(world, "unfollow");
        await customer.Writes("hello?");
        customer.Got.Count.ShouldBe(1);
        await Happens(world, "follow");
        await customer.Writes("hello again");
        customer.Got.Count.ShouldBe(2);
    }

    private static async Task Happens(World world, string type)
    {
        using var response = await world.Http.SendAsync(LineWebhooks.Happened(world.Vendors.Account("line"), type, Anna, world.Time.GetUtcNow()));
        response.EnsureSuccessStatusCode();
        await world.Settle();
    }
}
