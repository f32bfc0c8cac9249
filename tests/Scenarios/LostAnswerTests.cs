using Azure.Data.Tables;
using Messaging.Functions.Conversations;
using Messaging.Functions.Routing;
using Messaging.Functions.Storage;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>
/// A conversation from its first message to its end, by way of a bot, a queue and a person, in which answers of storage to
/// writes that took effect are lost: each once in one of the runs. The client library asks again, and is refused because of
/// what it has written itself.
/// </summary>
public sealed class LostAnswerTests
{
    /// <summary>Every so many writes one answer is lost; so many runs lose each once.</summary>
    private const int Runs = 8;

    private static readonly Duration Drain = Duration.FromMinutes(2);

    private static LostAnswers None => new(int.MaxValue, -1);

    [Fact]
    public async Task Whichever_answer_is_lost_all_is_done_once()
    {
        var undisturbed = await Play(None);
        undisturbed.ShouldContain("Closed");

        for (var run = 0; run < Runs; run++)
        {
            var lost = new LostAnswers(Runs, run);
            (await Play(lost)).ShouldBe(undisturbed, $"in run {run}");
            lost.Lost.ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public async Task Where_every_other_answer_is_lost_too() =>
        (await Play(new LostAnswers(2, 1))).ShouldBe(await Play(None));

    private static async Task<string> Play(LostAnswers lost)
    {
        var reopenFor = new Dictionary<string, string?> { ["Messaging:ReopenFor"] = "00:05:00" };
        await using var world = await World.Begin(new WorldOptions { Services = lost.Watch, Settings = reopenFor });
        var (customer, anna) = (world.Customer("whatsapp"), world.Desk("anna"));
        await anna.Is("offline"); // She has her token now: a command is under way from the moment it is given.
        lost.Counts = true;
        foreach (var text in new[] { "hi", "something else", "Carla" })
        {
            await Until(world, customer.Posts(text));
        }

        await Until(world, anna.Asks(new HttpRequestMessage(HttpMethod.Put, "desk/presence/online")));
        await Until(world, anna.Posts(customer.First, "reply", new { text = "Which order is it?" }, key: "reply"));
        await Until(world, customer.Posts("the third"));
        await Until(world, anna.Posts(customer.First, "solve", body: null, key: "solve"));
        await world.Advance(Duration.FromMinutes(10));
        return await Kept(world, customer);
    }

    private static async Task Until(World world, Task posted)
    {
        await world.Advance(Drain);
        await posted;
        await world.Settle();
    }

    private static async Task<string> Kept(World world, Customer customer)
    {
        var story = await customer.Story();
        var views = world.Get<Views>();
        return string.Join('\n',
        [
            $"taken {string.Join('|', story.Taken)}",
            $"heard {string.Join('|', customer.Heard)}",
            $"said {string.Join('|', story.Messages.Select(message => $"{Words.Of(message.Message.Content)} {message.Dispatch.GetType().Name} {message.Delivery}"))}",
            $"{story.State.Lifecycle.GetType().Name} {story.State.Ticket?.Status} turn {story.State.Turn} lines {story.State.Lines}",
            $"notices {string.Join('|', story.Notices)}",
            $"lane {(await world.Get<LaneStore>().Head(customer.Lane)).Conversation}",
            $"views {(await views.Open(10)).Count} {(await views.Queued(10)).Count}",
            $"held {string.Join('|', (await world.Get<Roster>().Standings()).Select(standing => $"{standing.Agent.Id} {standing.Open}"))}",
            $"told {string.Join('|', await Told(world))}",
            $"watched {await Count(world.Get<MessagingTables>().Due)} to be cleared {await Count(world.Get<MessagingTables>().Retention)}",
        ]);
    }

    private static async Task<List<string>> Told(World world)
    {
        var rows = new List<string>();
        await foreach (var row in world.Get<MessagingTables>().Events.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.RowKey} {row.GetString("Type")}");
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static async Task<int> Count(TableClient table)
    {
        var rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>())
        {
            rows++;
        }

        return rows;
    }
}
