using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Tests.Bus;

public sealed class RestartTests : IDisposable
{
    private readonly BusWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_was_sent_waits_for_its_handler_over_a_restart()
    {
        _world.Bus.CreateQueue("outbound");
        await _world.Send("outbound", new ServiceBusMessage("now"), Scheduled("later"));

        await _world.Restart();
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Settle();
        _world.Bodies.ShouldBe(["now"]);

        await _world.Restart();
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Time.AdvanceAsync(TimeSpan.FromHours(1));
        _world.Bodies.ShouldBe(["now", "later"]);
    }

    [Fact]
    public async Task A_message_whose_handling_was_cut_off_comes_again_and_the_attempt_counts()
    {
        using var began = new Arrivals();
        _world.Bus.Subscribe("outbound", null, async (_, stopping) =>
        {
            began.Tell();
            await new TaskCompletionSource().Task.WaitAsync(stopping);
        });
        await _world.Send("outbound", new ServiceBusMessage("cut off"));
        await began.Next();

        await _world.Restart();
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Settle();

        _world.Received.ShouldHaveSingleItem().DeliveryCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_whose_handling_could_not_be_written_down_comes_again()
    {
        using var began = new Arrivals();
        var end = new TaskCompletionSource();
        _world.Bus.Subscribe("outbound", null, (_, _) =>
        {
            began.Tell();
            return end.Task;
        });
        await _world.Send("outbound", new ServiceBusMessage("handled"));
        await began.Next();

        _world.RestartWithoutStorage();
        end.SetResult();
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Settle();

        _world.Received.ShouldHaveSingleItem().DeliveryCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_brings_the_process_down_each_time_ends_among_the_dead_letters()
    {
        using var began = new Arrivals();
        var end = new TaskCompletionSource();
        _world.Bus.CreateQueue("outbound");
        await _world.Send("outbound", new ServiceBusMessage("deadly"));
        for (var process = 1; process <= 10; process++)
        {
            _world.Bus.Subscribe("outbound", null, (_, _) =>
            {
                began.Tell();
                return end.Task;
            });
            await began.Next();
            _world.RestartWithoutEnding();
        }

        _world.Bus.Subscribe("outbound", null, (_, _) => throw new InvalidOperationException("It was to be put aside."));
        _world.Bus.Subscribe("outbound/$DeadLetterQueue", null, _world.Handler());
        end.SetResult();
        await _world.Settle();

        _world.Bodies.ShouldBe(["deadly"]);
    }

    [Fact]
    public async Task What_was_handled_does_not_come_again()
    {
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Send("outbound", new ServiceBusMessage("once"));
        await _world.Settle();

        await _world.Restart();
        _world.Bus.Subscribe("outbound", null, _world.Handler());
        await _world.Time.AdvanceAsync(TimeSpan.FromDays(1));

        _world.Received.Count.ShouldBe(1);
    }

    private static ServiceBusMessage Scheduled(string body) => new(body) { ScheduledEnqueueTime = BusWorld.Start.AddHours(1) };
}
