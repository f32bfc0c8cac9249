using Messaging.Functions.Conversations;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Webhooks;
using NodaTime;

namespace Messaging.Functions.Tests.Outages;

/// <summary>Tables that are too busy, or away: nothing is lost or doubled, webhooks are answered in time, and afterwards all goes on by itself.</summary>
public sealed class TableOutageTests
{
    private readonly Outage _outage = new();

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Seconds_of_throttling_while_ten_customers_write_cost_nothing_but_these_seconds(int status)
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customers = Enumerable.Range(0, 10).Select(number => world.Customer(number % 2 == 0 ? "whatsapp" : "twilio-sms", $"+1500555010{number}")).ToList();
        var began = world.Now;

        _outage.TablesAnswer(status, Duration.FromSeconds(3));
        var posted = customers.ConvertAll(customer => customer.Posts("hello"));
        await world.AdvanceMinutes(1);

        (await Task.WhenAll(posted)).ShouldAllBe(written => written.Replies[0].Status == 200);
        Webhooks(world).ShouldAllBe(webhook => webhook.At - began.ToDateTimeOffset() < TimeSpan.FromSeconds(4.5));
        _outage.Refused.ShouldBeGreaterThan(10);
        foreach (var customer in customers)
        {
            await ShouldBeAnsweredOnce(customer, "hello");
        }
    }

    [Fact]
    public async Task While_tables_are_away_webhooks_are_put_off_in_time_and_the_provider_comes_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var (anna, carla) = (world.Customer("whatsapp"), world.Customer("whatsapp", "+15005550107"));
        await anna.Writes("hello");
        var began = world.Now;

        _outage.TablesAnswer(503, Duration.FromMinutes(1));
        var posted = new[] { anna.Posts("anybody?"), carla.Posts("hello") };
        await world.AdvanceMinutes(5);

        foreach (var written in await Task.WhenAll(posted))
        {
            var attempts = Webhooks(world).Where(webhook => webhook.MessageId == written.Id).ToList();
            (attempts[0].Status, attempts[0].At - began.ToDateTimeOffset()).ShouldBe((503, TimeSpan.FromSeconds(4.5)));
            written.Replies[0].Headers["Retry-After"].ShouldBe("10");
            attempts[^1].Status.ShouldBe(200);
        }

        world.Log.Lines.ShouldContain(line => line.StartsWith("Warning: Webhook of whatsapp for whatsapp: not stored in time", StringComparison.Ordinal));
        await ShouldBeAnsweredOnce(anna, "hello", "anybody?");
        await ShouldBeAnsweredOnce(carla, "hello");
    }

    [Fact]
    public async Task A_provider_that_does_not_come_again_is_kept_waiting_for_as_long_as_it_waits()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customer = world.Customer("twilio-sms");

        _outage.TablesAnswer(503, Duration.FromSeconds(12));
        var posted = customer.Posts("hello");
        await world.AdvanceMinutes(1);

        (await posted).Replies.ShouldHaveSingleItem().Status.ShouldBe(200);
        await ShouldBeAnsweredOnce(customer, "hello");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(45)]
    public async Task What_was_stored_before_is_answered_afterwards_although_nobody_writes_again(int minutes)
    {
        var stored = new Interruption("lanes", "Submit");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = services => _outage.Watch(services, new Watches(stored, _outage)) });
        var customer = world.Customer("twilio-sms");

        stored.AfterNext(() =>
        {
            _outage.TablesAnswer(503, Duration.FromMinutes(minutes));
            return Task.CompletedTask;
        });
        (await customer.Posts("hello")).Replies[0].Status.ShouldBe(200);
        await world.AdvanceMinutes(minutes);
        customer.Heard.ShouldBeEmpty();
        await world.AdvanceMinutes(11);

        await ShouldBeAnsweredOnce(customer, "hello");
    }

    [Fact]
    public async Task What_only_we_know_that_a_provider_took_a_message_outlives_a_minute_without_tables()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customer = world.Customer("twilio-sms");
        world.Vendors.Faults.Add(new Fault.NoReceipts { Times = int.MaxValue });
        world.Wire.Answering = request =>
        {
            if (Wire.IsToProvider(request))
            {
                _outage.TablesAnswer(503, Duration.FromMinutes(1));
            }

            return Task.CompletedTask;
        };

        await customer.Writes("hello");
        customer.Heard.Count.ShouldBe(1);
        await world.AdvanceMinutes(10);

        await ShouldBeAnsweredOnce(customer, "hello");
    }

    [Fact]
    public async Task What_storage_forbids_is_not_asked_for_again_and_again_and_is_loud()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customer = world.Customer("whatsapp");

        _outage.TablesAnswer(403, Duration.FromMinutes(30));
        var written = await customer.Writes("hello");

        written.Replies[0].Status.ShouldBe(500);
        _outage.Refused.ShouldBe(1);
        world.Log.Lines.ShouldContain(line => line.StartsWith("Error: POST of", StringComparison.Ordinal) && line.Contains("403", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_that_storage_forbids_tries_ever_more_seldom_and_goes_on_when_it_may()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = _outage.Watch });
        var customer = world.Customer("whatsapp");
        await customer.Writes("hello");

        _outage.TablesAnswer(403, Duration.FromHours(2));
        await world.AdvanceMinutes(60);
        var refused = _outage.Refused;
        await world.AdvanceMinutes(30);

        // Of the conversation five attempts every ten minutes; every half minute one of the sweep.
        (_outage.Refused - refused).ShouldBeInRange(60, 60 + (4 * 5) + 5);
        world.Log.Lines.ShouldContain(line => line.StartsWith("Warning: Activity Turn", StringComparison.Ordinal) && line.Contains("403", StringComparison.Ordinal));
        world.Log.Lines.ShouldContain(line => line.StartsWith("Error: Timer function Sweep failed", StringComparison.Ordinal));
        _outage.End();
        await world.AdvanceMinutes(15);

        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Messaging.Conversations.Lifecycle.Closed>();
        (await world.Get<Views>().Open(10)).ShouldBeEmpty();
    }

    private static IEnumerable<WebhookAttempt> Webhooks(World world) => world.Vendors.WebhookAttempts.Where(webhook => webhook.Event == "message");

    private static async Task ShouldBeAnsweredOnce(Customer customer, params string[] wrote)
    {
        var story = await customer.Story();
        story.Taken.ShouldBe(wrote);
        story.Messages.ShouldAllBe(message => message.Dispatch is Dispatch.Done);
        customer.Heard.ShouldBe(story.Said);
        story.Said.ShouldNotBeEmpty();
    }
}
