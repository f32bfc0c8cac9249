using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>Whole days of waiting, in milliseconds. Each wait is also survived by a restart in its middle.</summary>
public sealed class WaitingTests
{
    private static readonly string Reminder = Phrases.English.Reminder;
    private static readonly string Resting = Phrases.English.Resting;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_customer_who_owes_an_answer_to_an_agent_is_reminded_then_told_then_solved(bool restarts)
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        var conversation = await WithAgent(world, customer);
        await world.Desk("anna").Does(conversation, "reply", new { text = "Which order is it?" });

        await Pass(world, minutes: 4.9, restarts);
        customer.LastHeard.ShouldBe("Which order is it?");

        await Pass(world, minutes: 0.2, restarts);
        customer.LastHeard.ShouldBe(Reminder);
        (await world.Conversation(customer)).Ticket!.Status.ShouldBe(TicketStatus.Open);

        await Pass(world, minutes: 5, restarts);
        customer.LastHeard.ShouldBe(Resting);
        (await world.Conversation(customer)).Ticket!.Status.ShouldBe(TicketStatus.Pending);

        await Pass(world, minutes: 1, restarts);
        var ticket = (await world.Conversation(customer)).Ticket!;
        ticket.Status.ShouldBe(TicketStatus.Solved);
        ticket.SolvedBySilence.ShouldBeTrue();
        customer.Heard.Count(text => text == Reminder).ShouldBe(1);
    }

    [Fact]
    public async Task A_customer_who_comes_back_after_it_was_solved_reaches_the_same_agent()
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        var conversation = await WithAgent(world, customer);
        await world.Desk("anna").Does(conversation, "solve");
        await world.Advance(Duration.FromDays(3));

        await customer.Writes("it is broken again");

        var state = await world.Conversation(customer);
        state.Id.ShouldBe(conversation);
        state.Ticket!.Status.ShouldBe(TicketStatus.Open);
        state.Ticket.Reopened.ShouldBe(1);
        state.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Four_days_after_it_was_solved_the_ticket_is_closed_and_the_next_message_opens_another_conversation(bool restarts)
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        var conversation = await WithAgent(world, customer);
        await world.Desk("anna").Does(conversation, "solve");

        await Pass(world, Duration.FromDays(3.99).TotalMinutes, restarts);
        (await world.State(conversation)).Lifecycle.ShouldNotBeOfType<Lifecycle.Closed>();
        await Pass(world, Duration.FromDays(0.02).TotalMinutes, restarts);
        (await world.State(conversation)).Lifecycle.ShouldBeOfType<Lifecycle.Closed>();

        await customer.Writes("hello again");
        (await world.Conversation(customer)).Id.ShouldNotBe(conversation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thanks_after_the_bot_is_done_is_answered_politely_and_begins_nothing(bool restarts)
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        await customer.Writes("hi");
        await customer.Writes("opening hours");
        var said = customer.Heard.Count;
        await Pass(world, minutes: 20, restarts);

        await customer.Writes("thanks a lot!");

        customer.Heard.Count.ShouldBe(said + 1);
        customer.LastHeard.ShouldBe(Phrases.English.Welcome);
        var conversation = (await world.Conversation(customer)).Id;
        await Pass(world, minutes: 29, restarts);
        (await world.State(conversation)).Lifecycle.ShouldBeOfType<Lifecycle.Lingering>();
        await Pass(world, minutes: 2, restarts);
        (await world.State(conversation)).Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
    }

    [Fact]
    public async Task A_question_with_a_time_out_of_its_own_is_not_reminded_of()
    {
        await using var world = await World.Begin();
        var customer = world.Customer();
        await customer.Writes("hi");

        await world.AdvanceMinutes(29);

        customer.Heard.ShouldNotContain(Reminder);
    }

    [Theory]
    [InlineData(23 * 60 + 59, "sent")]
    [InlineData(24 * 60 + 1, "held")]
    public async Task A_reply_is_sent_freely_within_24_hours_and_held_afterwards(int minutes, string becomes)
    {
        await using var world = await World.Begin(NoSilence);
        var customer = world.Customer("whatsapp");
        var conversation = await WithAgent(world, customer);
        await world.AdvanceMinutes(minutes);

        await world.Desk("anna").Does(conversation, "reply", new { text = "Your parcel has arrived." });

        var row = (await world.Get<ConversationStore>().Outbox(conversation))[^1].Value;
        row.Dispatch.ShouldBeOfType(becomes == "sent" ? typeof(Dispatch.Done) : typeof(Dispatch.Held));
        (customer.LastHeard == "Your parcel has arrived.").ShouldBe(becomes == "sent");
    }

    [Fact]
    public async Task A_held_reply_goes_when_the_customer_writes_again()
    {
        await using var world = await World.Begin(NoSilence);
        var customer = world.Customer("whatsapp");
        var conversation = await WithAgent(world, customer);
        await world.Advance(Duration.FromHours(30));
        await world.Desk("anna").Does(conversation, "reply", new { text = "Your parcel has arrived." });
        customer.Heard.ShouldNotContain("Your parcel has arrived.");

        await customer.Writes("any news?");

        customer.Heard.Count(text => text == "Your parcel has arrived.").ShouldBe(1);
    }

    [Fact]
    public async Task Where_there_is_a_template_a_reply_after_the_window_becomes_one()
    {
        await using var world = await World.Begin(NoSilence with
        {
            Settings = new Dictionary<string, string?>(NoSilence.Settings) { ["Messaging:Accounts:2:OutsideTemplate"] = "news_for_you" },
        });
        var customer = world.Customer("whatsapp");
        var conversation = await WithAgent(world, customer);
        await world.Advance(Duration.FromHours(30));

        await world.Desk("anna").Does(conversation, "reply", new { text = "Your parcel has arrived." });

        customer.LastHeard.ShouldBe("template news_for_you");
    }

    private static WorldOptions NoSilence { get; } = new()
    {
        Settings = new Dictionary<string, string?> { ["Messaging:Silence:Remind"] = "off", ["Messaging:Silence:Tell"] = "10.00:00:00", ["Messaging:Silence:Solve"] = "off" },
    };

    private static async Task<ConversationId> WithAgent(World world, Customer customer)
    {
        await world.Desk("anna").Is("online");
        await customer.Writes("hi");
        await customer.Writes("something else");
        if (!customer.LastHeard.StartsWith("Anna", StringComparison.Ordinal))
        {
            await customer.Writes("Carla");
        }

        customer.LastHeard.ShouldBe("Anna is with you now.");
        return (await world.Conversation(customer)).Id;
    }

    private static async Task Pass(World world, double minutes, bool restarts)
    {
        if (restarts)
        {
            await world.AdvanceMinutes(minutes / 2);
            await world.Restart();
            await world.AdvanceMinutes(minutes / 2);
        }
        else
        {
            await world.AdvanceMinutes(minutes);
        }
    }
}
