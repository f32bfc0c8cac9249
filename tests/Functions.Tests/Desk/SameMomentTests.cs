using System.Net;
using Messaging.Functions.Conversations;
using Messaging.Functions.Routing;
using Messaging.Shared;
using Messaging.Tickets;

namespace Messaging.Functions.Tests.Desk;

/// <summary>Agents who click twice, or in the same moment as somebody else.</summary>
public sealed class SameMomentTests
{
    private static readonly object Reply = new { text = "once and only once" };

    [Fact]
    public async Task A_reply_sent_again_with_its_key_is_one_reply()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);
        var anna = world.Desk("anna");

        var first = await anna.Does(customer.First, "reply", Reply, key: "same");
        var again = await anna.Does(customer.First, "reply", Reply, key: "same");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        customer.Heard.Count(text => text == "once and only once").ShouldBe(1);
    }

    [Fact]
    public async Task So_it_is_when_both_arrive_at_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);
        var anna = world.Desk("anna");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => anna.Posts(customer.First, "reply", Reply, key: "same")));
        await world.Settle();

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        customer.Heard.Count(text => text == "once and only once").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_of_another_person_is_another_command()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);

        var annas = await world.Desk("anna").Does(customer.First, "reply", Reply, key: "same");
        var bens = await world.Desk("ben").Does(customer.First, "reply", Reply, key: "same");

        annas.StatusCode.ShouldBe(HttpStatusCode.OK);
        bens.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_refused_command_sent_again_with_its_key_stays_refused()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");
        var anna = world.Desk("anna");

        var first = await anna.Does(customer.First, "reply", Reply, key: "same");
        await anna.Does(customer.First, "take");
        var again = await anna.Does(customer.First, "reply", Reply, key: "same");

        first.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        customer.Heard.ShouldNotContain("once and only once");
    }

    [Fact]
    public async Task Agent_and_customer_in_the_same_second_are_both_heard()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);

        var replied = world.Desk("anna").Posts(customer.First, "reply", Reply, key: "reply");
        var posted = customer.Posts("at the same time");
        await Task.WhenAll(replied, posted);
        await world.Settle();

        (await replied).StatusCode.ShouldBe(HttpStatusCode.OK);
        var story = await customer.Story();
        story.Taken.ShouldBe(["hello", "at the same time"]);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task Two_agents_who_take_it_at_once_cannot_both_have_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer();
        await customer.Writes("hello");

        var answers = await Task.WhenAll(
            world.Desk("anna").Posts(customer.First, "take", body: null, key: "take"),
            world.Desk("ben").Posts(customer.First, "take", body: null, key: "take"));
        await world.Settle();

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task What_is_made_known_late_does_not_overwrite_what_is_newer()
    {
        var counted = new Interruption("roster", "Update");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = counted.Watch });
        var customer = world.Customer();
        var anna = world.Desk("anna");
        await anna.Is("online");
        await customer.Writes("hello");

        counted.BeforeNext(async () => (await anna.Posts(customer.First, "solve", body: null, key: "solve")).StatusCode.ShouldBe(HttpStatusCode.OK));
        await anna.Does(customer.First, "take", body: null, key: "take");

        (await world.Get<Roster>().Standings()).First(standing => standing.Agent.Id == "anna").Open.ShouldBe(0);
        (await world.Get<Views>().Open(10)).ShouldHaveSingleItem().Ticket.ShouldBe(TicketStatus.Solved);
    }

    [Fact]
    public async Task Many_commands_at_once_are_all_carried_out()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);
        var anna = world.Desk("anna");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            anna.Posts(customer.First, "reply", new { text = $"reply {number}" }, key: $"{number}")));
        await world.Settle();

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        var story = await customer.Story();
        story.Said.Count(text => text.StartsWith("reply", StringComparison.Ordinal)).ShouldBe(50);
        customer.Heard.ShouldBe(story.Said);
    }

    [Fact]
    public async Task A_reply_behind_one_that_is_slowly_sent_follows_it_at_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await TakenByAnna(world);
        var slow = new SlowProviders(world);
        var first = world.Desk("anna").Posts(customer.First, "reply", new { text = "first" }, key: "first");
        await slow.Called;
        await world.Desk("anna").Does(customer.First, "reply", new { text = "second" }, key: "second");

        slow.Answer();
        await first;
        await world.Settle();

        customer.Heard.TakeLast(2).ShouldBe(["first", "second"]);
    }

    private static async Task<Customer> TakenByAnna(World world)
    {
        var customer = world.Customer();
        await customer.Writes("hello");
        await world.Desk("anna").Does(customer.First, "take");
        return customer;
    }
}
