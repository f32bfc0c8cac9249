using System.Net;
using System.Text.Json;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Happenings;

/// <summary>Events that the company's systems tell of, from their signed webhook to what the customer hears.</summary>
public sealed class EventTests : IDisposable
{
    private readonly TemporaryFlows _flows = new(
        ("welcome", "conversation: opened", "a:\n  say: { text: Welcome }\n  then: end"),
        ("shipped", "event: order-shipped", "a:\n  say: { text: \"On its way: {{ event.order }}\" }\n  then: end"));

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task Who_has_written_to_us_hears_what_happened_and_once_however_often_it_is_told()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        var shop = new Shop(world);

        var first = await Shop.Taken(await shop.Tells("s-1", new { phone = "+1 500 555 0006" }));
        var second = await Shop.Taken(await shop.Tells("s-1", new { phone = "+1 500 555 0006" }));

        first.ShouldBe(new(customer.First.Value, Duplicate: false));
        second.ShouldBe(new(customer.First.Value, Duplicate: true));
        customer.Heard.ShouldBe(["Welcome", "On its way: A7"]);
    }

    [Fact]
    public async Task Between_two_conversations_an_event_opens_one_by_which_he_is_told()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(60);
        (await customer.Current()).ShouldBeNull();

        var taken = await Shop.Taken(await new Shop(world).Tells("s-1", new { account = "twilio-sms", handle = customer.Handle }));

        taken.Conversation.ShouldBe((await customer.Current())!.Value.Value);
        taken.Conversation.ShouldNotBe(customer.First.Value);
        customer.LastHeard.ShouldBe("On its way: A7");
        await world.AdvanceMinutes(60);
        (await customer.Current()).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_told_again_when_he_has_another_conversation_is_a_duplicate_all_the_same()
    {
        await using var world = await World.Begin(_flows.Options);
        var (sms, whatsApp) = (world.Customer(), world.Customer("twilio-whatsapp"));
        await sms.Writes("hello");
        var shop = new Shop(world);
        await shop.Tells("s-1", new { phone = sms.Handle });
        await world.AdvanceMinutes(60);
        await whatsApp.Writes("hello");

        var again = await Shop.Taken(await shop.Tells("s-1", new { phone = sms.Handle }));

        again.ShouldBe(new(sms.First.Value, Duplicate: true));
        whatsApp.Heard.ShouldBe(["Welcome"]);
        (await Shop.Taken(await shop.Tells("s-2", new { phone = sms.Handle }))).Conversation.ShouldBe(whatsApp.First.Value);
        whatsApp.LastHeard.ShouldBe("On its way: A7");
    }

    [Fact]
    public async Task The_service_window_of_a_conversation_that_an_event_opens_is_that_of_what_he_wrote_last()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer("twilio-whatsapp");
        await customer.Writes("hello");
        await world.AdvanceMinutes(60);

        await new Shop(world).Tells("s-1", new { phone = customer.Handle });

        customer.LastHeard.ShouldBe("On its way: A7");
    }

    [Fact]
    public async Task A_customer_is_named_by_his_conversation_or_by_who_he_is()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        var contact = (await customer.Story()).State.Contact.Id.Value;
        var shop = new Shop(world);

        await shop.Tells("s-1", new { conversation = customer.First.Value }, new { order = 1 });
        await shop.Tells("s-2", new { contact }, new { order = 2 });

        customer.Heard.ShouldBe(["Welcome", "On its way: 1", "On its way: 2"]);
    }

    [Fact]
    public async Task An_agent_reads_of_it_and_keeps_his_conversation()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Desk("anna").Does(customer.First, "take");

        await new Shop(world).Tells("s-1", new { phone = customer.Handle });
        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>();
        (await world.Notices(customer)).ShouldContain("event: order-shipped happened.");

        await world.Desk("anna").Does(customer.First, "solve");
        customer.LastHeard.ShouldBe("On its way: A7");
    }

    [Fact]
    public async Task A_flow_that_waits_for_a_payment_hears_of_it()
    {
        using var flows = new TemporaryFlows((
            "welcome",
            "conversation: opened",
            "a:\n  wait: { for: 2h, events: [order-shipped], save: told }\n  outcomes: { order-shipped: b }\n  then: end\nb:\n  say: { text: \"{{ told.order }} has come\" }\n  then: end"));
        await using var world = await World.Begin(flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");

        await new Shop(world).Tells("s-1", new { phone = customer.Handle });

        customer.Heard.ShouldBe(["A7 has come"]);
    }

    [Fact]
    public async Task An_event_that_a_flow_did_not_start_by_is_kept_until_he_writes_and_starts_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(60);

        (await Shop.Taken(await new Shop(world).Tells("s-1", new { phone = customer.Handle }))).Conversation.ShouldBeNull();
        await customer.Writes("hello again");

        customer.Heard.ShouldBe(["Hello! We have it.", "Hello! We have it."]);
        (await world.Notices(customer)).ShouldContain("event: order-shipped happened, and no flow waits for it.");
    }

    [Fact]
    public async Task A_killed_host_loses_no_event_that_it_took()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");

        await Shop.Taken(await new Shop(world).Posts("""{"id":"s-1","to":{"phone":"+15005550006"},"data":{"order":"A7"}}"""));
        await world.Restart();
        await world.AdvanceMinutes(3);

        customer.Heard.ShouldBe(["Welcome", "On its way: A7"]);
    }

    [Theory]
    [InlineData("""{"to":{"phone":"+15005550006"}}""", "id is missing")]
    [InlineData("""{"id":7,"to":{"phone":"+15005550006"}}""", "id is no text")]
    [InlineData("""{"id":"1"}""", "to is missing")]
    [InlineData("""{"id":"1","to":{"name":"Anna"}}""", "to says whom it means by one of")]
    [InlineData("""{"id":"1","to":{"phone":"0151 1"}}""", "to.phone is no international number")]
    [InlineData("""{"id":"1","to":{"contact":"x y"}}""", "x y")]
    [InlineData("""{"id":"1","to":{"phone":"+15005550006"},"at":"today"}""", "at is no time")]
    [InlineData("""{"id":"1","to":{"phone":"+15005550006"},"data":[]}""", "data is no object")]
    [InlineData("""{"id":"1","to":{"phone":"\ud800"}}""", "no Unicode")]
    [InlineData("""{"id":"1",""", "This is no JSON")]
    [InlineData("[]", "A JSON object is expected")]
    public async Task What_is_not_as_it_should_be_is_refused_with_its_place(string body, string problem)
    {
        await using var world = await World.Begin(_flows.Options);

        using var answer = await new Shop(world).Posts(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("errors").GetProperty("body")[0].GetString()!.ShouldContain(problem);
    }

    [Fact]
    public async Task Nobody_is_told_who_never_wrote()
    {
        await using var world = await World.Begin(_flows.Options);
        var shop = new Shop(world);

        (await shop.Tells("s-1", new { phone = "+15005550009" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await shop.Tells("s-1", new { conversation = "a-unknown.1" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await shop.Tells("s-1", new { phone = "+15005550009" }, name: "order-lost")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        world.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_key_an_old_signature_and_a_body_that_is_too_large_are_refused()
    {
        await using var world = await World.Begin(_flows.Options);
        var shop = new Shop(world);

        (await shop.Posts("{}", key: new string('k', 32))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await shop.Posts("{}", ago: Duration.FromMinutes(6))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await shop.Posts($"{{\"id\":\"{new string('x', 70_000)}\"}}")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        world.Log.Lines.ShouldNotContain(line => line.Contains(Shop.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_marks_against_duplicates_are_cleared_away_in_time()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer();
        await customer.Writes("hello");
        await new Shop(world).Tells("s-1", new { phone = customer.Handle });
        (await Marks(world)).ShouldBe(1);

        await world.AdvanceMinutes(60 * 24 * 10);

        (await Marks(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_flow_whose_event_nobody_may_tell_of_stops_the_start()
    {
        using var flows = new TemporaryFlows(("welcome", "conversation: opened", "a:\n  say: { text: Hi }\n  then: end"), ("paid", "event: paid", "a:\n  say: { text: Hi }\n  then: end"));

        var refused = await Should.ThrowAsync<SettingException>(async () => await World.Begin(flows.Options));

        refused.Message.ShouldContain("is not there for 'paid', by which flow 'paid' starts");
    }

    [Fact]
    public async Task An_account_cannot_name_a_flow_that_starts_by_something_else()
    {
        using var flows = new TemporaryFlows(("returns", "keyword: return", "a:\n  say: { text: Hi }\n  then: end"));

        var refused = await Should.ThrowAsync<SettingException>(async () => await World.Begin(flows.Options));

        refused.Message.ShouldContain("account 'twilio-sms' wants the flow 'returns', which starts by something else than the opening of a conversation");
    }

    private static async Task<int> Marks(World world)
    {
        var marks = 0;
        await foreach (var row in world.Get<MessagingTables>().Lanes.QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey ge 'event-' and PartitionKey lt 'event.'"))
        {
            marks++;
        }

        return marks;
    }
}
