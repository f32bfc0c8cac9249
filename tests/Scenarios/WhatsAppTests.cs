using System.Net;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Scenarios;

public sealed class WhatsAppTests
{
    [Fact]
    public async Task An_agent_quotes_what_she_answers_and_reacts_to_a_thanks()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("whatsapp");
        var anna = world.Desk("anna");
        await customer.Writes("hello");
        await anna.Does(customer.First, "take");
        var question = await customer.Writes("Is it blue?");
        await customer.Writes("And how big?");

        await anna.Does(customer.First, "reply", new { text = "It is.", replyTo = question.Id });
        var thanks = await customer.Writes("Thanks!");
        var reacted = await anna.Does(customer.First, "react", new { messageId = thanks.Id, emoji = "👍" });

        reacted.StatusCode.ShouldBe(HttpStatusCode.OK);
        customer.Heard.TakeLast(2).ShouldBe(["It is.", "👍"]);
        customer.Got[^2].Fields["context.message_id"].ShouldBe(question.Id);
        customer.Got[^1].Contents.ShouldHaveSingleItem().ShouldBe(new Content.Reaction(thanks.Id, "👍"));
        (await world.Desk("anna").Does(customer.First, "react", new { emoji = "👍" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
