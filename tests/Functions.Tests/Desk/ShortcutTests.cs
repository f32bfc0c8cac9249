using System.Net;
using System.Text.Json;
using Messaging.Conversations;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Desk;

/// <summary>Tags and flows that agents give and start by hand.</summary>
public sealed class ShortcutTests : IDisposable
{
    private readonly TemporaryFlows _flows = new(
        ("welcome", "conversation: opened", "a:\n  ask: { type: text, text: Your name?, save: contact.name }\n  outcomes: { invalid: end }\n  then: end"),
        ("refund", "shortcut: true, if: { contact.tags: { contains: vip } }", "a:\n  ask: { type: text, text: Which order?, save: order }\n  outcomes: { invalid: end }\n  then: end"),
        ("thank", "tag: { added: patron }", "a:\n  say: { text: Thank you! }\n  then: end"));

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task A_tag_is_known_in_the_next_conversation_too()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = await Taken(world);

        (await world.Desk("anna").Does(customer.First, "tag", new { add = " VIP " })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await world.Desk("anna").Does(customer.First, "solve");
        await world.AdvanceMinutes((60 * 24 * 4) + 1);
        await customer.Writes("hello again");

        (await world.Conversation(customer)).Contact.Tags.ShouldBe(["vip"]);
    }

    [Fact]
    public async Task A_tag_starts_its_flow_in_the_agents_own_conversation_and_he_has_it_back()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = await Taken(world);

        await world.Desk("anna").Does(customer.First, "tag", new { add = "patron" });

        customer.LastHeard.ShouldBe("Thank you!");
        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    [Fact]
    public async Task The_desk_lists_the_shortcuts_that_fit_and_starts_one()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = await Taken(world);
        var anna = world.Desk("anna");
        (await Shortcuts(anna, customer)).ShouldBe("[]");
        await anna.Does(customer.First, "tag", new { add = "vip" });
        (await Shortcuts(anna, customer)).ShouldBe("""[{"flow":"refund","titles":{"en":"The refund","fr":"Le refund"}}]""");

        (await anna.Does(customer.First, "start", new { flow = "refund" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        customer.LastHeard.ShouldBe("Which order?");
        await customer.Writes("A7");

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        (await world.Notices(customer)).ShouldContain("flow.began: refund: anna started it.");
    }

    [Fact]
    public async Task A_flow_that_runs_is_replaced_only_if_that_is_said()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        var anna = world.Desk("anna");
        await anna.Does(customer.First, "tag", new { add = "vip" });

        var refused = await anna.Does(customer.First, "start", new { flow = "refund" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()
            .ShouldBe("The flow 'welcome' is running; it ends if you say that this one replaces it.");

        (await anna.Does(customer.First, "start", new { flow = "refund", replace = true })).StatusCode.ShouldBe(HttpStatusCode.OK);
        customer.LastHeard.ShouldBe("Which order?");
    }

    [Theory]
    [InlineData("tag", "{}")]
    [InlineData("tag", """{"add":" "}""")]
    [InlineData("tag", """{"add":"vip","remove":"vip"}""")]
    [InlineData("start", "{}")]
    public async Task A_command_without_what_it_needs_is_refused(string command, string body)
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = await Taken(world);

        (await world.Desk("anna").Does(customer.First, command, JsonDocument.Parse(body).RootElement)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> Shortcuts(DeskClient desk, Customer customer)
    {
        using var response = await desk.Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{customer.First}/shortcuts"));
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<Customer> Taken(World world)
    {
        var customer = world.Customer();
        await customer.Writes("hello");
        await customer.Writes("Bob");
        await world.Desk("anna").Does(customer.First, "take");
        return customer;
    }
}
