using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Tests.Bus;

public sealed class DeliveringTests : IDisposable
{
    private readonly BusWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_message_whose_handler_fails_comes_again()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler(message =>
            message.DeliveryCount < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask));

        await _world.Send("outbound", new ServiceBusMessage("hello"));
        await _world.Settle();

        _world.Received.Select(message => message.DeliveryCount).ShouldBe([1, 2, 3]);
        _world.Received.Select(message => message.SequenceNumber).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task After_ten_deliveries_a_message_goes_to_the_dead_letters_with_the_reason()
    {
        var dead = new List<ServiceBusReceivedMessage>();
        _world.Bus.Subscribe("outbound", null, _world.Handler(_ => throw new InvalidOperationException("never")));
        _world.Bus.Subscribe("outbound/$DeadLetterQueue", null, (message, _) =>
        {
            dead.Add(message);
            return Task.CompletedTask;
        });

        await _world.Send("outbound", new ServiceBusMessage("poison") { ApplicationProperties = { ["kept"] = true } });
        await _world.Settle();

        _world.Received.Count.ShouldBe(10);
        var letter = dead.ShouldHaveSingleItem();
        (letter.Body.ToString(), letter.DeadLetterReason).ShouldBe(("poison", "MaxDeliveryCountExceeded"));
        letter.ApplicationProperties["kept"].ShouldBe(true);
        letter.DeadLetterErrorDescription.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_subscription_has_dead_letters_of_its_own()
    {
        _world.Bus.Subscribe("events", "crm", (_, _) => throw new InvalidOperationException("never"));
        _world.Bus.Subscribe("events/Subscriptions/crm/$DeadLetterQueue", null, _world.Handler());

        await _world.Send("events", new ServiceBusMessage("poison"));
        await _world.Settle();

        _world.Bodies.ShouldBe(["poison"]);
    }

    [Fact]
    public async Task One_bad_message_does_not_hold_up_the_others()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler(message =>
            message.Body.ToString() == "bad" ? throw new InvalidOperationException("bad") : Task.CompletedTask));

        await _world.Send("outbound", new ServiceBusMessage("bad"), new ServiceBusMessage("good"));
        await _world.Settle();

        _world.Bodies.Count(body => body == "good").ShouldBe(1);
        _world.Bodies.Count(body => body == "bad").ShouldBe(10);
    }

    [Fact]
    public async Task Several_messages_are_handled_at_once_but_only_one_of_a_session()
    {
        var gate = new TaskCompletionSource();
        using var arrived = new Arrivals();
        _world.Bus.Subscribe("outbound", null, sessions: true, handler: _world.Handler(_ =>
        {
            arrived.Tell();
            return gate.Task;
        }));

        await _world.Send("outbound", InSession("a1", "a"), InSession("a2", "a"), InSession("b1", "b"));
        await arrived.Next();
        await arrived.Next();

        _world.Bodies.ShouldBe(["a1", "b1"], ignoreOrder: true);
        gate.SetResult();
        await _world.Settle();
        _world.Bodies.ShouldBe(["a1", "b1", "a2"], ignoreOrder: true);
        _world.Bodies[^1].ShouldBe("a2");
    }

    [Fact]
    public async Task A_session_waits_for_its_failed_message()
    {
        _world.Bus.Subscribe("outbound", null, sessions: true, handler: _world.Handler(message =>
            message.DeliveryCount == 1 ? throw new InvalidOperationException("again") : Task.CompletedTask));

        await _world.Send("outbound", InSession("1", "a"), InSession("2", "a"));
        await _world.Settle();

        _world.Bodies.ShouldBe(["1", "1", "2", "2"]);
    }

    [Fact]
    public async Task A_lock_that_runs_out_gives_the_message_to_another_delivery_and_the_first_can_no_longer_settle_it()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var began = new Arrivals();
        _world.Bus.Subscribe("outbound", null, _world.Handler(message =>
        {
            began.Tell();
            return message.DeliveryCount switch { 1 => first.Task, 2 => second.Task, _ => Task.CompletedTask };
        }));
        await _world.Send("outbound", new ServiceBusMessage("slow"));
        await began.Next();

        // Time does not move while a handler is at work, so the lock runs out in another bus on the same database.
        _world.RestartWithoutEnding();
        _world.Bus.Subscribe("outbound", null, _world.Handler(message =>
        {
            began.Tell();
            return message.DeliveryCount == 2 ? second.Task : Task.CompletedTask;
        }));
        await began.Next();
        first.SetResult();
        second.SetException(new InvalidOperationException("failed"));
        await _world.Settle();

        _world.Received.Select(message => message.DeliveryCount).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_queue_has_one_handler_and_is_no_topic()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler());

        Should.Throw<InvalidOperationException>(() => _world.Bus.Subscribe("outbound", null, _world.Handler()));
        Should.Throw<InvalidOperationException>(() => _world.Bus.Subscribe("outbound", "crm", _world.Handler()));
    }

    private static ServiceBusMessage InSession(string body, string session) => new(body) { SessionId = session };
}
