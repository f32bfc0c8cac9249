using Azure.Messaging.ServiceBus;

namespace Messaging.Local.Tests.Bus;

public sealed class BatchTests : IDisposable
{
    private readonly BusWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_is_sent_while_a_call_runs_comes_with_the_next_all_at_once()
    {
        var calls = new List<string>();
        _world.Bus.SubscribeBatched("events", null, async (messages, _) =>
        {
            calls.Add(string.Join(' ', messages.Select(message => message.Body)));
            if (calls.Count == 1)
            {
                await _world.Send("events", new ServiceBusMessage("b"), new ServiceBusMessage("c"));
                await _world.Send("events", new ServiceBusMessage("d"));
            }
        });

        await _world.Send("events", new ServiceBusMessage("a"));
        await _world.Settle();

        calls.ShouldBe(["a", "b c d"]);
    }

    [Fact]
    public async Task A_call_takes_at_most_a_hundred_messages()
    {
        var calls = new List<int>();
        _world.Bus.CreateQueue("events");
        await _world.Send("events", [.. Enumerable.Range(0, 250).Select(number => new ServiceBusMessage($"{number}"))]);
        _world.Bus.SubscribeBatched("events", null, (messages, _) =>
        {
            calls.Add(messages.Length);
            return Task.CompletedTask;
        });
        await _world.Settle();

        calls.ShouldBe([100, 100, 50]);
    }

    [Fact]
    public async Task Messages_whose_call_fails_come_again_together()
    {
        var calls = new List<string>();
        _world.Bus.CreateQueue("events");
        await _world.Send("events", new ServiceBusMessage("a"), new ServiceBusMessage("b"));
        _world.Bus.SubscribeBatched("events", null, (messages, _) =>
        {
            calls.Add(string.Join(' ', messages.Select(message => $"{message.Body}{message.DeliveryCount}")));
            return calls.Count < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        });
        await _world.Settle();

        calls.ShouldBe(["a1 b1", "a2 b2", "a3 b3"]);
    }
}
