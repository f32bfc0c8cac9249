using System.Text.Json;
using Messaging.Shared;
using Messaging.Simulator.Writing;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class OrderTests
{
    private static readonly string[] InOrder = ["0", "1", "2", "3"];

    [Fact]
    public async Task Messages_that_arrive_as_3_1_2_are_taken_by_the_time_at_which_they_were_written()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("whatsapp");
        var slow = new SlowProviders(world);
        await customer.Writes("0");
        await slow.Called;

        await Write(world, customer, 3, 1, 2);
        slow.Answer();
        await world.Settle();

        var story = await customer.Story();
        story.Taken.ShouldBe(InOrder);
        story.State.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task The_desk_shows_messages_by_the_time_at_which_they_were_written_however_many_turns_they_took()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("whatsapp");
        await customer.Writes("0");

        await Write(world, customer, 3, 1, 2);

        (await customer.Story()).State.Turn.ShouldBe(4);
        using var response = await world.Desk("anna").Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{customer.First}"));
        using var shown = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        shown.RootElement.GetProperty("timeline").EnumerateArray()
            .Select(line => line.GetProperty("what"))
            .Where(what => what.GetProperty("line").GetString() == "customer")
            .Select(what => what.GetProperty("content").GetProperty("body").GetString())
            .ShouldBe(InOrder);
    }

    [Fact]
    public async Task Ten_messages_in_a_second_are_few_turns()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var slow = new SlowProviders(world);
        await customer.Writes("0");
        await slow.Called;

        await Task.WhenAll(Enumerable.Range(1, 9).Select(number => customer.Posts($"{number}")));
        slow.Answer();
        await world.Settle();

        var story = await customer.Story();
        story.Taken.Order().ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number}"));
        story.State.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task More_messages_than_one_turn_reads_are_all_read()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var slow = new SlowProviders(world);
        await customer.Writes("0");
        await slow.Called;

        await Task.WhenAll(Enumerable.Range(1, 49).Select(number => customer.Posts($"{number}")));
        slow.Answer();
        await world.Settle();

        var story = await customer.Story();
        story.Taken.Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 50));
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task A_message_during_a_turn_is_read_by_the_next()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        var slow = new SlowProviders(world);
        await customer.Writes("first");
        await slow.Called;

        await customer.Writes("second");
        (await customer.Story()).Taken.ShouldBe(["first"]);
        slow.Answer();
        await world.Settle();

        var story = await customer.Story();
        story.Taken.ShouldBe(["first", "second"]);
        customer.Heard.ShouldBe(story.Said);
    }

    /// <summary>The number is also the second at which it was written.</summary>
    private static async Task Write(World world, Customer customer, params int[] numbers)
    {
        var start = world.Time.GetUtcNow();
        foreach (var number in numbers)
        {
            await customer.Writes($"{number}", new WriteOptions { At = start.AddSeconds(number) });
        }
    }
}
