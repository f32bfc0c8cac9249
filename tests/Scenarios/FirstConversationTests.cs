using Messaging.Shared;

namespace Messaging.Scenarios;

public sealed class FirstConversationTests
{
    [Fact]
    public async Task A_signed_webhook_is_answered_through_the_providers_API()
    {
        await using var world = await World.Begin();
        var customer = world.Customer();

        var written = await customer.Writes("hello");

        written.Replies.ShouldHaveSingleItem().Status.ShouldBe(200);
        customer.Heard.Count.ShouldBe(2);
        customer.Heard[0].ShouldBe("Hello there, and welcome!");
    }

    [Fact]
    public async Task The_bot_asks_and_a_person_takes_over()
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        await customer.Writes("hello");
        await customer.Writes("my order");
        await customer.Writes("Carla");

        customer.LastHeard.ShouldBe("Anna is with you now.");
    }
}
