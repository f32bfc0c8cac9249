using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Rcs;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

public sealed class RcsTests
{
    private const string Account = "rcs";
    private const string Phone = "+15005550009";

    [Fact]
    public async Task A_conversation_by_RCS_goes_from_webhook_to_webhook()
    {
        await using var world = await World.Begin();
        var customer = world.Customer(Account, Phone);

        var written = await customer.Writes("hello", new WriteOptions { Times = 2 });
        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        customer.Heard.ShouldBe(["Hello there, and welcome!", "What is it about? [Opening hours|My order|Something else]"]);

        await world.Vendors.WriteAsync(Account, Phone, new Content.ChoiceReply("opening-hours", "Opening hours"));
        await world.AdvanceMinutes(1);

        customer.LastHeard.ShouldStartWith("We are there");
        (await customer.Story()).Messages.ShouldAllBe(message => message.Delivery == Delivery.Read);
        world.Vendors.WebhookAttempts.ShouldAllBe(attempt => attempt.Status == 200);
    }

    [Fact]
    public async Task What_Google_took_without_our_hearing_of_it_reaches_the_customer_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Phone);
        world.Vendors.Faults.Replace([new Fault.CutOff()]);

        await customer.Writes("hello");
        await world.AdvanceMinutes(30);

        customer.Heard.ShouldHaveSingleItem();
        world.Vendors.Log.Refused.ShouldHaveSingleItem().Code.ShouldBe(409);
        (await customer.Story()).Messages.ShouldHaveSingleItem().Delivery.ShouldBe(Delivery.Read);
    }

    [Fact]
    public async Task Google_is_given_its_secret_back_and_who_unsubscribes_hears_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Phone);
        var account = world.Vendors.Account(Account);

        using var answer = await world.Http.SendAsync(RcsWebhooks.Handshake(account, "1234"));
        (await answer.Content.ReadAsStringAsync()).ShouldBe("1234");

        await world.Http.SendAsync(RcsWebhooks.Event(account, Phone, "UNSUBSCRIBE", "e-1", world.Time.GetUtcNow()));
        await customer.Writes("hello");
        customer.Heard.ShouldBeEmpty();

        await world.Http.SendAsync(RcsWebhooks.Event(account, Phone, "SUBSCRIBE", "e-2", world.Time.GetUtcNow()));
        await customer.Writes("hello again");
        customer.Heard.ShouldHaveSingleItem();
    }
}
