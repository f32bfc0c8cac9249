using System.Net;
using System.Text.Json;
using Messaging.Providers;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using NodaTime;

namespace Messaging.Functions.Tests.Observing;

public sealed class MeterTests
{
    [Fact]
    public async Task A_message_is_counted_on_each_stage_of_its_way()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var measured = new Measurements(world);

        await world.Customer().Writes("hello");

        measured.Tags("messaging.webhook.duration")[0].ShouldBe("provider=twilio outcome=taken");
        measured.Tags("messaging.turn.duration").ShouldContain("outcome=taken");
        measured.Values("messaging.turn.delay")[0].ShouldBe(0);
        measured.Tags("messaging.send.duration").ShouldBe(["channel=sms provider=twilio outcome=accepted"]);
        measured.Tags("messaging.conversation.opened").ShouldBe(["channel=sms"]);
    }

    [Fact]
    public async Task A_webhook_is_counted_by_what_became_of_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var measured = new Measurements(world);

        await world.Http.PostAsync("webhooks/twilio/nobody", content: null);
        await world.Http.PostAsync("webhooks/whatsapp/whatsapp", new StringContent("unsigned"));
        await world.Http.PostAsync("webhooks/twilio/twilio-sms", new ByteArrayContent(new byte[4 * 1024 * 1024]));
        await world.PostToWhatsApp("no JSON"u8.ToArray());

        measured.Tags("messaging.webhook.duration").ShouldBe(
        [
            "provider=none outcome=no-account",
            "provider=whatsapp outcome=wrong-signature",
            "provider=twilio outcome=too-large",
            "provider=whatsapp outcome=taken",
        ]);
        measured.Tags("messaging.webhook.quarantined").ShouldBe(["provider=whatsapp"]);
    }

    [Fact]
    public async Task A_webhook_that_could_not_be_stored_counts_as_failed()
    {
        var stored = new Interruption("lanes", "Submit");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = stored.Watch });
        using var measured = new Measurements(world);
        stored.BeforeNext(() => throw new HttpRequestException("The store is away."));

        await world.Customer().Posts("hello");

        measured.Tags("messaging.webhook.duration")[0].ShouldBe("provider=twilio outcome=failed");
    }

    [Fact]
    public async Task What_was_stored_but_never_rung_shows_in_the_repairs_and_in_the_delay()
    {
        var stored = new Interruption("lanes", "Submit");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = stored.Watch });
        using var measured = new Measurements(world);
        stored.AfterNext(() => throw new HttpRequestException("The process dies."));

        await world.Customer().Writes("hello");
        await world.AdvanceMinutes(2);

        measured.Values("messaging.sweep.repaired").ShouldBe([1]);
        measured.Values("messaging.turn.delay").ShouldHaveSingleItem().ShouldBeInRange(60, 120);
    }

    [Fact]
    public async Task A_message_that_nobody_knows_of_is_in_doubt_and_at_last_given_up()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var measured = new Measurements(world);
        world.Vendors.Faults.Replace([new Fault.Hangs(), new Fault.Hangs()]);

        await world.Customer().Writes("hello");
        await world.AdvanceMinutes(10);

        measured.Tags("messaging.send.duration").ShouldAllBe(tags => tags == "channel=sms provider=twilio outcome=unknown");
        measured.Values("messaging.send.duration").ShouldBe([20, 20]);
        measured.Tags("messaging.send.in_doubt").ShouldAllBe(tags => tags == "channel=sms provider=twilio");
        measured.Tags("messaging.send.in_doubt").Count.ShouldBe(2);
        measured.Tags("messaging.send.given_up").ShouldBe(["channel=sms provider=twilio outcome=unknown"]);
    }

    [Fact]
    public async Task A_conversation_is_closed_by_the_bot_or_by_people()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var measured = new Measurements(world);
        var alone = world.Customer();
        var helped = world.Customer(handle: "+15005550007");
        await alone.Writes("hello");
        await helped.Writes("hello");

        await world.Desk("anna").Does(helped.First, "take");
        await world.Desk("anna").Does(helped.First, "status", new { status = "solved" });
        await world.Advance(Duration.FromDays(5));

        measured.Tags("messaging.conversation.handed_over").ShouldBe(["channel=sms"]);
        measured.Tags("messaging.conversation.closed").ShouldBe(["channel=sms handled_by=bot", "channel=sms handled_by=people"]);
    }

    [Fact]
    public async Task The_queue_is_seen_by_who_sweeps_and_forgotten_when_nobody_does()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var measured = new Measurements(world);
        var customer = world.Customer();
        await customer.Writes("hello");
        (await world.Desk("anna").Does(customer.First, "assign", new { team = "support" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        measured.Look();
        measured.Values("messaging.queue.waiting").ShouldBeEmpty("Nobody has looked yet.");

        await world.AdvanceMinutes(10);
        measured.Look();

        measured.Values("messaging.queue.waiting").ShouldBe([1]);
        measured.Values("messaging.queue.oldest").ShouldHaveSingleItem().ShouldBeInRange(9 * 60, 10 * 60);
    }

    [Fact]
    public async Task A_look_up_is_counted_under_its_connectors_name()
    {
        using var flow = new TemporaryFlow("lookup: { connectors: { customer: { email: vip@example.com } } }", "failed: end");
        await using var world = await World.Begin(new WorldOptions { Settings = flow.Settings, Services = flow.Register });
        using var measured = new Measurements(world);

        await world.Customer().Writes("hello");

        measured.Tags("messaging.call.duration")[0].ShouldBe("work=customer outcome=answered");
    }

    [Fact]
    public void Every_outcome_of_a_send_is_called_in_metrics_as_it_is_stored()
    {
        SendOutcome[] all =
        [
            new SendOutcome.Accepted(""), new SendOutcome.AlreadyAccepted(null), new SendOutcome.RetryAfter(Duration.Zero, ""), new SendOutcome.Refused("", ""),
            new SendOutcome.WindowClosed(""), new SendOutcome.OptedOut(""), new SendOutcome.Blocked(""), new SendOutcome.Misconfigured("", ""), new SendOutcome.Unknown(""),
        ];

        all.ShouldAllBe(outcome => JsonSerializer.SerializeToNode(outcome, JsonSerializerOptions.Default)!["outcome"]!.GetValue<string>() == outcome.Name());
        all.Length.ShouldBe(typeof(SendOutcome).GetNestedTypes().Length);
    }
}
