using Azure.Data.Tables;
using Messaging.Functions.Retention;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Messaging.Functions.Tests.Retention;

public sealed class ClearanceTests
{
    /// <summary>The day after the marks have outlived every retry, counted from the closing half an hour after the first word.</summary>
    private static readonly Duration TillCleared = Clearance.After + Duration.FromDays(1);

    [Fact]
    public async Task A_duplicate_is_known_for_longer_than_any_provider_tries_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello", new WriteOptions { Id = "SM-same" });

        await world.Advance(Duration.FromDays(8));
        await customer.Writes("hello", new WriteOptions { Id = "SM-same" });

        (await customer.Current()).ShouldBeNull();
        (await customer.Story()).Taken.ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Then_the_marks_and_the_orchestration_s_history_go_and_what_was_said_stays()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await customer.Writes("thanks");
        await world.AdvanceMinutes(31);
        (await Seen(world)).Count.ShouldBe(2);
        (await world.Get<DurableTaskClient>().GetInstanceAsync(customer.First.Value)).ShouldNotBeNull();
        var story = await customer.Story();

        await world.Advance(TillCleared);

        (await Seen(world)).ShouldBeEmpty();
        (await world.Get<DurableTaskClient>().GetInstanceAsync(customer.First.Value)).ShouldBeNull();
        (await Rows(world.Get<MessagingTables>().Retention)).ShouldBeEmpty();
        (await customer.Story()).Taken.ShouldBe(story.Taken);
    }

    [Fact]
    public async Task The_marks_of_a_conversation_that_is_still_open_stay()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.AdvanceMinutes(31);
        await world.Advance(Duration.FromDays(6));
        await customer.Writes("it is me again");

        await world.Desk("anna").Does((await customer.Current())!.Value, "take");
        await world.Advance(Duration.FromDays(3));

        // What he wrote now, and the agent's command; what he wrote a week before is forgotten.
        (await Seen(world)).Select(row => row.GetString("Conversation")).ShouldBe(Enumerable.Repeat((await customer.Current())!.Value.Value, 2));
    }

    [Fact]
    public async Task One_that_reopened_after_it_was_noted_is_left_alone_until_it_is_over_for_good()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Get<RetentionStore>().Note(RetentionStore.Conversations + customer.First, world.Now - Duration.FromDays(2));

        await world.AdvanceMinutes(25);
        await customer.Writes("still there");
        await world.AdvanceMinutes(20);

        (await Seen(world)).Count.ShouldBe(2);
        (await world.Conversation(customer)).Id.ShouldBe(customer.First);
    }

    [Fact]
    public async Task A_receipt_that_nobody_asks_for_is_not_kept_for_ever()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var sent = new SentIndex(world.Get<MessagingTables>(), world.Get<ConversationStore>(), world.Get<RetentionStore>(), new Accounts([]), world.Time);
        await sent.FindOrPark(AccountId.Parse("twilio-sms"), new Inbound.Receipt("elsewhere-1", Delivery.Delivered, world.Now));
        (await Rows(world.Get<MessagingTables>().Sent)).ShouldHaveSingleItem();

        await world.Advance(TillCleared);

        (await Rows(world.Get<MessagingTables>().Sent)).ShouldBeEmpty();
    }

    private static async Task<List<TableEntity>> Seen(World world) =>
        [.. (await Rows(world.Get<MessagingTables>().Lanes)).Where(row => row.RowKey.StartsWith("seen-", StringComparison.Ordinal))];

    private static async Task<List<TableEntity>> Rows(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }
}
