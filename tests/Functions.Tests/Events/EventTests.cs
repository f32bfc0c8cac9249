using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Events;

public sealed class EventTests
{
    private readonly Overheard _bus = new();

    [Fact]
    public async Task Each_thing_that_happens_is_told_once_as_a_CloudEvent()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _bus.Listen, Engine = new() });
        var customer = world.Customer();

        await customer.Writes("hello");

        _bus.Types.ShouldBe(["messaging.conversation.opened", "messaging.message.received", "messaging.flow.began", "messaging.flow.contained"]);
        var told = _bus.Messages[1];
        var json = JsonNode.Parse(told.Body)!.AsObject();
        json["specversion"]!.GetValue<string>().ShouldBe("1.0");
        json["id"]!.GetValue<string>().ShouldBe($"{customer.First}.1.1");
        json["source"]!.GetValue<string>().ShouldBe("/messaging");
        json["type"]!.GetValue<string>().ShouldBe("messaging.message.received");
        json["subject"]!.GetValue<string>().ShouldBe(customer.First.Value);
        json["time"]!.GetValue<string>().ShouldStartWith("2026-01-05T09:00:0");
        json["datacontenttype"]!.GetValue<string>().ShouldBe("application/json");
        json["data"]!.ToJsonString().ShouldBe("""{"turn":1,"index":1,"account":"twilio-sms","channel":"sms"}""");
    }

    [Fact]
    public async Task Whoever_reads_the_bus_can_filter_and_keep_the_order_of_a_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _bus.Listen, Engine = new() });
        var customer = world.Customer("whatsapp");

        await customer.Writes("hello");

        var told = _bus.Messages[0];
        told.MessageId.ShouldBe($"{customer.First}.1.0");
        told.SessionId.ShouldBe(customer.First.Value);
        told.Subject.ShouldBe("messaging.conversation.opened");
        told.ContentType.ShouldBe("application/cloudevents+json");
        told.ApplicationProperties.ShouldBe(new Dictionary<string, object> { ["type"] = told.Subject, ["account"] = "whatsapp", ["channel"] = "whatsapp" }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_log_keeps_every_event_once_however_often_it_is_told()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _bus.Listen });
        await world.Customer().Writes("hello");
        await world.Advance(Duration.FromHours(2));
        var once = await Log(world);

        // The whole of it again, as after a crash between telling and noting that it was told.
        await _bus.Sender.SendMessagesAsync(_bus.Messages.ToList());
        await world.Settle();

        once.ShouldBe(["conversation.opened", "message.received", "flow.began", "flow.contained", "conversation.closed"], ignoreOrder: true);
        (await Log(world)).ShouldBe(once);
    }

    [Fact]
    public async Task Nothing_that_somebody_wrote_and_nobody_s_number_is_told()
    {
        await using var world = await World.Begin(new WorldOptions { Services = _bus.Listen });
        var customer = world.Customer(handle: "+15005550077");
        await customer.Writes("my secret is swordfish");
        await customer.Writes("me@example.org");
        await world.AdvanceMinutes(60);

        var all = string.Concat(_bus.Messages.Select(message => message.Body.ToString() + string.Concat(message.ApplicationProperties.Values)));
        _bus.Messages.Count.ShouldBeGreaterThan(3);
        all.ShouldNotContain("swordfish");
        all.ShouldNotContain("5005550077");
        all.ShouldNotContain("example.org");
    }

    private static async Task<List<string>> Log(World world)
    {
        var types = new List<string>();
        await foreach (var row in world.Get<MessagingTables>().Events.QueryAsync<TableEntity>())
        {
            types.Add(row.GetString("Type"));
        }

        return types;
    }
}
