using System.Text.Json;
using Messaging.Local.Engine.History;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>What the task hub keeps of a conversation. Counted on an engine that does nothing twice.</summary>
public sealed class HistoryTests
{
    private const int TurnsPerGeneration = 25;

    [Fact]
    public async Task A_message_is_one_external_event_and_one_activity()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        var customer = world.Customer();

        for (var message = 1; message <= 10; message++)
        {
            await customer.Writes($"message {message}");
            await world.AdvanceMinutes(1);
        }

        // The first message starts it; each of the others rings.
        var history = world.Host.Engine.ReadHistory(customer.First.Value);
        history.OfType<HistoryEvent.EventRaised>().Count().ShouldBe(9);
        history.OfType<HistoryEvent.TaskScheduled>().Count().ShouldBe(10);
        history.OfType<HistoryEvent.TimerCreated>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task It_holds_no_word_and_no_number_of_the_customer()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("whatsapp", "+15005550006");
        await customer.Writes("my secret sentence", new() { Name = "Zacharias" });
        await world.Desk("anna").Does(customer.First, "take");
        await world.Desk("anna").Does(customer.First, "reply", new { text = "our secret answer" });

        var kept = JsonSerializer.Serialize(world.Host.Engine.ReadHistory(customer.First.Value));

        kept.ShouldContain(customer.First.Value);
        foreach (var personal in new[] { "5005550006", "secret", "Zacharias", "anna", "Anna" })
        {
            kept.ShouldNotContain(personal);
        }
    }

    [Fact]
    public async Task A_conversation_of_a_thousand_turns_is_kept_as_small_as_at_its_tenth()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        var customer = world.Customer();

        var tenth = await After(world, customer, turns: 10);
        var last = await After(world, customer, turns: (40 * TurnsPerGeneration) + 10);

        last.History.ShouldBe(tenth.History);
        last.State.ShouldBeInRange(tenth.State, tenth.State + 40, "only numbers may grow");
    }

    private static async Task<(int State, int History)> After(World world, Customer customer, long turns)
    {
        Story story;
        do
        {
            await customer.Writes("and so on");
            story = await customer.Story();
        }
        while (story.State.Turn < turns);

        return (JsonSerializer.Serialize(story.State, MessagingJson.Default.Conversation).Length, world.Host.Engine.ReadHistory(customer.First.Value).Count);
    }
}
