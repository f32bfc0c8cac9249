using System.Net;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Own;
using Messaging.Simulator.Writing;
using NodaTime;

namespace Messaging.Scenarios;

public sealed class OwnTests
{
    private const string Account = "own";
    private const string Anna = "anna";

    [Fact]
    public async Task A_conversation_on_a_channel_of_the_companys_own_goes_from_webhook_to_webhook()
    {
        await using var world = await World.Begin();
        var customer = world.Customer(Account, Anna);

        var written = await customer.Writes("hello", new WriteOptions { Times = 2 });
        written.Replies.ShouldAllBe(reply => reply.Status == 200 && reply.Body == """{"unreadable":[]}""");
        customer.Heard[0].ShouldBe("Hello there, and welcome!");
        var choice = customer.Got[1].Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Choice>();

        await world.Vendors.WriteAsync(Account, Anna, new Content.ChoiceReply(choice.Options[0].Id, choice.Options[0].Label));
        await world.AdvanceMinutes(1);

        customer.LastHeard.ShouldStartWith("We are there");
        (await customer.Story()).Messages.ShouldAllBe(message => message.Delivery == Delivery.Read);
        world.Vendors.WebhookAttempts.ShouldAllBe(attempt => attempt.Status == 200);
    }

    [Fact]
    public async Task What_the_adapter_has_taken_without_our_hearing_of_it_is_shown_once_and_what_it_cannot_take_now_later()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(Account, Anna);
        world.Vendors.Faults.Replace([new Fault.ServerError(), new Fault.CutOff(), new Fault.NoReceipts()]);

        await customer.Writes("hello");
        await world.AdvanceMinutes(2);

        customer.Heard.ShouldHaveSingleItem();
        world.Vendors.Log.Refused.Select(call => call.Status).ShouldBe([500, 409]);
        (await customer.Story()).Messages.ShouldHaveSingleItem().Delivery.ShouldBe(Delivery.Sent);
    }

    [Fact]
    public async Task The_window_that_the_adapter_declares_closes_and_opens_and_who_does_not_want_to_hear_hears_nothing()
    {
        await using var world = await World.Begin();
        var customer = world.Customer(Account, Anna);
        await world.Desk("anna").Is("online");
        await customer.Writes("hello");
        await world.Vendors.WriteAsync(Account, Anna, new Content.ChoiceReply("order", "My order"));
        await world.Settle();
        await customer.Writes("Carla");

        await world.Advance(Duration.FromHours(47));
        await Replies(world, customer, "It is on its way.");
        customer.Heard.ShouldContain("It is on its way.");
        await customer.Writes("Thanks");
        await world.Advance(Duration.FromHours(48));
        await Replies(world, customer, "It has arrived.");
        customer.Heard.ShouldNotContain("It has arrived.");
        await customer.Writes("And?");
        customer.Heard.ShouldContain("It has arrived.");

        await Tells(world, """{"type":"consent","id":"c-1","from":"anna","wanted":false}""");
        (await Replies(world, customer, "Are you content?")).ShouldBe(HttpStatusCode.Conflict);
        customer.Heard.ShouldNotContain("Are you content?");
        world.Vendors.Log.Refused.ShouldBeEmpty();
    }

    // A new client each time: its token lasts for hours only.
    private static async Task<HttpStatusCode> Replies(World world, Customer customer, string text)
    {
        using var answer = await world.Desk("anna").Does(customer.First, "reply", new { text }, $"reply-{text}");
        return answer.StatusCode;
    }

    private static async Task Tells(World world, string happened)
    {
        var told = OwnWebhooks.Post(world.Vendors.Account(Account), world.Time.GetUtcNow(), JsonNode.Parse(happened)!.AsObject());
        using var response = await world.Http.SendAsync(told);
        response.EnsureSuccessStatusCode();
        await world.Settle();
    }
}
