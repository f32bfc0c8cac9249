using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Tests.Bus;

public sealed class SendingTests : IDisposable
{
    private readonly BusWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_message_arrives_with_all_that_was_written_on_it()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler());

        await _world.Send("outbound", new ServiceBusMessage("hello")
        {
            MessageId = "m1",
            SessionId = "s1",
            CorrelationId = "c1",
            Subject = "subject",
            ContentType = "text/plain",
            TimeToLive = TimeSpan.FromHours(1),
            ApplicationProperties = { ["attempt"] = 2, ["trace-id"] = "t" },
        });
        await _world.Settle();

        var message = _world.Received.ShouldHaveSingleItem();
        (message.Body.ToString(), message.MessageId, message.SessionId, message.CorrelationId, message.Subject, message.ContentType)
            .ShouldBe(("hello", "m1", "s1", "c1", "subject", "text/plain"));
        message.ApplicationProperties.ShouldBe(new Dictionary<string, object> { ["attempt"] = 2, ["trace-id"] = "t" }, ignoreOrder: true);
        (message.DeliveryCount, message.EnqueuedTime, message.ExpiresAt).ShouldBe((1, BusWorld.Start, BusWorld.Start.AddHours(1)));
        message.LockedUntil.ShouldBeGreaterThan(BusWorld.Start);
    }

    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_were_sent()
    {
        _world.Bus.CreateQueue("outbound");
        var bodies = Enumerable.Range(0, 50).Select(number => $"{number}").ToArray();
        await _world.Send("outbound", [.. bodies.Select(body => new ServiceBusMessage(body) { SessionId = "one" })]);

        _world.Bus.Subscribe("outbound", null, _world.Handler(), sessions: true);
        await _world.Settle();

        _world.Bodies.ShouldBe(bodies);
    }

    [Fact]
    public async Task Each_subscription_of_a_topic_has_its_copy()
    {
        _world.Bus.Subscribe("events", "crm", _world.Handler());
        _world.Bus.Subscribe("events", "reports", _world.Handler());

        await _world.Send("events", new ServiceBusMessage("closed"));
        await _world.Settle();

        _world.Bodies.ShouldBe(["closed", "closed"]);
    }

    [Fact]
    public async Task What_is_sent_to_a_topic_without_subscriptions_is_lost()
    {
        _world.Bus.CreateTopic("events");
        await _world.Send("events", new ServiceBusMessage("early"));

        _world.Bus.Subscribe("events", "crm", _world.Handler());
        await _world.Settle();

        _world.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task There_is_no_queue_but_those_declared()
    {
        var failure = await Should.ThrowAsync<ServiceBusException>(() => _world.Send("outbuond", new ServiceBusMessage("lost")));

        failure.Reason.ShouldBe(ServiceBusFailureReason.MessagingEntityNotFound);
    }

    [Fact]
    public async Task A_queue_is_the_same_in_any_case()
    {
        _world.Bus.Subscribe("Outbound", null, _world.Handler());

        await _world.Send("outbound", new ServiceBusMessage("hello"));
        await _world.Settle();

        _world.Bodies.ShouldBe(["hello"]);
    }

    [Fact]
    public async Task What_is_sent_at_once_takes_up_to_256_KiB_and_is_stored_whole_or_not_at_all()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        var half = new ServiceBusMessage(BinaryData.FromBytes(new byte[128 * 1024]));

        await _world.Send("outbound", half, half);
        var failure = await Should.ThrowAsync<ServiceBusException>(() => _world.Send("outbound", half, half, new ServiceBusMessage("x")));
        await _world.Settle();

        failure.Reason.ShouldBe(ServiceBusFailureReason.MessageSizeExceeded);
        _world.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_sender_changes_afterwards_changes_nothing()
    {
        _world.Bus.CreateQueue("outbound");
        var message = new ServiceBusMessage("first");

        var sent = _world.Send("outbound", message);
        message.Body = BinaryData.FromString("second");
        await sent;
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Settle();

        _world.Bodies.ShouldBe(["first"]);
    }

    [Fact]
    public async Task A_scheduled_message_comes_at_its_time()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Send(
            "outbound",
            new ServiceBusMessage("late") { ScheduledEnqueueTime = BusWorld.Start.AddDays(2) },
            new ServiceBusMessage("soon") { ScheduledEnqueueTime = BusWorld.Start.AddMinutes(1) });

        await _world.Time.AdvanceAsync(TimeSpan.FromSeconds(59.999));
        _world.Bodies.ShouldBeEmpty();
        await _world.Time.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        _world.Bodies.ShouldBe(["soon"]);
        await _world.Time.AdvanceAsync(TimeSpan.FromDays(2));

        _world.Bodies.ShouldBe(["soon", "late"]);
        _world.Received.Last().EnqueuedTime.ShouldBe(BusWorld.Start.AddDays(2));
    }

    [Fact]
    public async Task A_message_that_has_outlived_its_time_is_dropped()
    {
        _world.Bus.CreateQueue("outbound");
        var stale = new ServiceBusMessage("stale") { TimeToLive = TimeSpan.FromMinutes(1) };
        await _world.Send("outbound", stale, new ServiceBusMessage("fresh"));
        await _world.Time.AdvanceAsync(TimeSpan.FromMinutes(1));

        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Settle();

        _world.Bodies.ShouldBe(["fresh"]);
    }
}
