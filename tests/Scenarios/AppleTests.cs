using System.Net;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Apple;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

public sealed class AppleTests
{
    private const string Account = "apple";
    private const string Handle = "urn:mbid:AQAAYyUbut6E4B3T9FLv5EbG";

    [Fact]
    public async Task A_conversation_by_Apple_Messages_goes_from_webhook_to_webhook()
    {
        await using var world = await World.Begin();
        var customer = world.Customer(Account, Handle);

        var written = await customer.Writes("hello", new WriteOptions { Times = 2 });
        written.Replies.ShouldAllBe(reply => reply.Status == 200);
        customer.Heard.ShouldBe(["Hello there, and welcome!", "What is it about? [Opening hours|My order|Something else]"]);

        await world.Vendors.WriteAsync(Account, Handle, new Content.ChoiceReply("opening-hours", "Opening hours"));
        await world.Settle();

        customer.LastHeard.ShouldStartWith("We are there");
        (await customer.Story()).Messages.ShouldAllBe(message => message.Delivery == Delivery.Sent);
    }

    [Fact]
    public async Task Who_closes_the_conversation_hears_nothing_until_he_writes_again()
    {
        await using var world = await World.Begin();
        var customer = world.Customer(Account, Handle);
        await customer.Writes("hello");
        var before = customer.Heard.Count;

        using var answer = await world.Http.SendAsync(AppleWebhooks.Event(world.Vendors.Account(Account), Handle, "close", Guid.NewGuid().ToString(), world.Time.GetUtcNow()));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await world.Settle();
        await world.AdvanceMinutes(45);
        customer.Heard.Count.ShouldBe(before);

        await customer.Writes("hello again");
        customer.Heard.Count.ShouldBeGreaterThan(before);
        world.Vendors.Log.Refused.ShouldBeEmpty();
    }
}
