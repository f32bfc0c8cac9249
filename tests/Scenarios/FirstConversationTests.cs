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
        customer.Heard.ShouldBe(["Hello, how can we help?"]);
    }
}
