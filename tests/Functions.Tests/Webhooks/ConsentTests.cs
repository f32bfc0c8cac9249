using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;
using NodaTime;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class ConsentTests
{
    [Fact]
    public async Task Who_says_STOP_hears_nothing_more_until_he_says_START()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        var greeting = customer.Heard.Count;

        await customer.Writes("STOP");
        await customer.Writes("hello?");
        customer.Heard.Count.ShouldBe(greeting);
        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "STOP", "hello?"]);

        await customer.Writes("START");
        customer.Heard.Count.ShouldBeGreaterThan(greeting);
    }

    [Fact]
    public async Task An_objection_holds_in_later_conversations()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("STOP");
        await world.AdvanceMinutes(31);
        (await customer.Current()).ShouldBeNull();

        await customer.Writes("me again");

        (await customer.Current()).ShouldNotBeNull();
        customer.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_to_who_objects_is_refused()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var anna = new DeskClient(world, "anna");
        await customer.Writes("hello");
        await customer.Writes("STOP");
        await anna.Does(customer.First, "take");

        using var reply = await anna.Does(customer.First, "reply", new { text = "One more thing" });

        reply.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await reply.Content.ReadAsStringAsync()).ShouldContain("objects to being written to");
        customer.Heard.ShouldNotContain("One more thing");
    }

    [Fact]
    public async Task Who_has_another_number_is_still_the_same_person()
    {
        const string Before = "+15005550011";
        const string After = "+15005550012";
        await using var world = await World.Begin(WorldOptions.Greeting);
        await world.PostToWhatsApp(Bytes(await world.Batch(Message(world, "wamid.0", Before, "hello"))));
        var known = await world.Conversation(world.Customer("whatsapp", Before));
        await world.Get<ContactStore>().Save(known.Contact with { Fields = known.Contact.Fields.Add("owner", "anna") });

        await world.PostToWhatsApp(Bytes(await Moved(world, Before, After)));
        await world.Advance(Duration.FromHours(1));
        await world.PostToWhatsApp(Bytes(await world.Batch(Message(world, "wamid.2", After, "my new number"))));

        var contact = (await world.Conversation(world.Customer("whatsapp", After))).Contact;
        contact.Id.ShouldBe(known.Contact.Id);
        contact.Fields["owner"].ShouldBe("anna");
    }

    private static CustomerMessage Message(World world, string id, string from, string text) =>
        new(id, from, world.Time.GetUtcNow(), new Content.Text(text));

    private static async Task<JsonNode> Moved(World world, string before, string after)
    {
        var batch = await world.Batch(Message(world, "wamid.1", before, "moved"));
        var message = batch["entry"]![0]!["changes"]![0]!["value"]!["messages"]![0]!.AsObject();
        message.Remove("text");
        message["type"] = "system";
        message["system"] = new JsonObject { ["body"] = "User changed number", ["type"] = "user_changed_number", ["wa_id"] = after.TrimStart('+') };
        return batch;
    }

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
