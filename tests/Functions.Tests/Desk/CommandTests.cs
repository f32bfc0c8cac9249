using System.Net;
using Messaging.Conversations;
using Messaging.Shared;
using Messaging.Tickets;

namespace Messaging.Functions.Tests.Desk;

public sealed class CommandTests
{
    [Fact]
    public async Task Who_takes_a_conversation_has_it_and_the_customer_is_told()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        var heard = customer.Heard.Count;

        var answer = await world.Desk("anna").Does(customer.First, "take");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var story = await customer.Story();
        story.State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        story.State.Ticket!.Status.ShouldBe(TicketStatus.Open);
        customer.Heard.Count.ShouldBe(heard + 1);
        customer.LastHeard.ShouldContain("Anna");
    }

    [Fact]
    public async Task The_bot_is_silent_once_a_person_has_the_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Does(customer.First, "take");
        var heard = customer.Heard;

        await customer.Writes("are you there?");

        customer.Heard.ShouldBe(heard);
    }

    [Fact]
    public async Task An_agents_reply_reaches_the_customer()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Does(customer.First, "take");

        var answer = await world.Desk("anna").Does(customer.First, "reply", new { text = "How may I help?" });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        customer.LastHeard.ShouldBe("How may I help?");
        (await customer.Story()).Messages[^1].Author.ShouldBe(new Author.Person("anna", "Anna"));
    }

    [Fact]
    public async Task A_note_is_for_colleagues_only()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        var heard = customer.Heard;

        await world.Desk("anna").Does(customer.First, "note", new { text = "difficult" });

        customer.Heard.ShouldBe(heard);
        (await customer.Story()).Timeline.Select(line => line.What).ShouldContain(new TimelineItem.AgentNote("anna", "difficult"));
    }

    [Fact]
    public async Task An_agent_gives_a_conversation_to_another()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Does(customer.First, "take");

        await world.Desk("anna").Does(customer.First, "assign", new { agent = "ben" });

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("ben");
        customer.LastHeard.ShouldContain("Ben");
    }

    [Fact]
    public async Task What_an_agent_gives_back_goes_to_a_colleague()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Is("online");
        await world.Desk("anna").Does(customer.First, "assign", new { team = "support" });
        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        await world.Desk("ben").Is("online");

        await world.Desk("anna").Does(customer.First, "release");

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("ben");
    }

    [Fact]
    public async Task A_solved_conversation_opens_again_for_the_same_agent_when_the_customer_writes()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Is("online");
        await world.Desk("anna").Does(customer.First, "take");
        await world.Desk("anna").Does(customer.First, "solve");
        (await customer.Story()).State.Ticket!.Status.ShouldBe(TicketStatus.Solved);

        await world.AdvanceMinutes(60 * 24);
        await customer.Writes("it is broken again");

        var state = (await customer.Story()).State;
        state.Ticket!.Status.ShouldBe(TicketStatus.Open);
        state.Ticket.Reopened.ShouldBe(1);
        state.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    [Fact]
    public async Task A_solved_conversation_is_over_after_four_days()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Does(customer.First, "take");
        await world.Desk("anna").Does(customer.First, "solve");

        await world.AdvanceMinutes((60 * 24 * 4) + 1);

        var state = (await customer.Story()).State;
        state.Ticket!.Status.ShouldBe(TicketStatus.Closed);
        state.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        (await customer.Current()).ShouldBeNull();
    }

    [Fact]
    public async Task A_conversation_that_somebody_has_taken_stays_open_until_its_ticket_is_closed()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Waiting(world);
        await world.Desk("anna").Does(customer.First, "take");

        await world.AdvanceMinutes(60 * 24);

        (await customer.Current()).ShouldBe(customer.First);
        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Active>();
    }

    private static async Task<Customer> Waiting(World world)
    {
        var customer = world.Customer();
        await customer.Writes("hello");
        return customer;
    }
}
