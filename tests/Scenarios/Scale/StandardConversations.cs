using System.Collections.Immutable;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Local.Engine;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Scenarios.Scale;

/// <summary>Three conversations as they are had every day, played through the real functions on an engine that does nothing twice.</summary>
internal static class StandardConversations
{
    /// <summary>After the last word: until it is closed, and until what is kept for a while is cleared away.</summary>
    private static readonly Duration ToTheEnd = Duration.FromDays(1);
    private static readonly Duration UntilCleared = Duration.FromDays(9);

    /// <summary>Three messages, and the bot is done.</summary>
    public static Task<Tally> Bot() => Play("bot", "whatsapp", "welcome", async (play, customer) =>
    {
        await play.Writes(customer, "hi");
        await play.Writes(customer, "opening hours");
        await play.Writes(customer, "thanks");
    });

    /// <summary>The published VIP routing template, a look-up in the CRM, and the agent who owns the customer.</summary>
    public static Task<Tally> Vip() => Play("VIP routing", "twilio-sms", "vip-routing", async (play, customer) =>
    {
        await play.World.Get<ContactStore>().Save(new Contact(ContactId.FirstMetAt(customer.Lane)) { Fields = ImmutableSortedDictionary<string, string>.Empty.Add("owner", "anna") });
        await play.Writes(customer, "hi");
        await play.Writes(customer, "vip@example.com");
        await play.Does(customer, "reply", new { text = "What can I do for you?" });
        await play.Writes(customer, "Nothing, I only wanted to see whether it works.");
        await play.Does(customer, "solve");
    });

    /// <summary>Twelve messages beside the bot's: the bot, a hand-over, a person, solved.</summary>
    public static Task<Tally> HandOver() => Play("hand-over", "whatsapp", "welcome", async (play, customer) =>
    {
        await play.Writes(customer, "hi");
        await play.Writes(customer, "something else");
        await play.Writes(customer, "Carla");
        for (var round = 1; round <= 4; round++)
        {
            await play.Does(customer, "reply", new { text = $"Question {round}?" });
            await play.Writes(customer, $"Answer {round}.");
        }

        await play.Does(customer, "reply", new { text = "It is on its way." });
        await play.Does(customer, "solve");
    });

    private static async Task<Tally> Play(string name, string account, string flow, Func<Play, Customer, Task> conversation)
    {
        var calls = new CountedCalls();
        await using var world = await World.Begin(new WorldOptions
        {
            Engine = new EngineOptions(),
            Services = calls.Watch,
            Settings = Enumerable.Range(0, 4)
                .ToDictionary(index => $"Messaging:Accounts:{index}:Flow", _ => (string?)flow)
                .Append(new("Messaging:ReopenFor", "12:00:00"))
                .ToDictionary(),
        });
        var play = new Play(world);
        var customer = world.Customer(account);
        await play.Anna.Is("online");
        calls.Counts = true;
        await conversation(play, customer);
        await world.Advance(ToTheEnd);
        (await customer.Story()).State.Lifecycle.ShouldBeOfType<Lifecycle.Closed>();

        // Before it is cleared away.
        var history = world.Host.Engine.ReadHistory(customer.First.Value);
        await world.Advance(UntilCleared);
        world.Host.Engine.ReadHistory(customer.First.Value).ShouldBeEmpty();
        return await Tally.Of(name, world, customer, calls, history, play.DeskCalls);
    }
}

/// <summary>Who writes and does, a minute after the other.</summary>
internal sealed class Play(World world)
{
    public World World => world;

    public DeskClient Anna { get; } = world.Desk("anna");

    public int DeskCalls { get; private set; }

    public async Task Writes(Customer customer, string text)
    {
        await customer.Writes(text);
        await world.AdvanceMinutes(1);
    }

    public async Task Does(Customer customer, string command, object? body = null)
    {
        using var done = (await Anna.Does(customer.First, command, body)).EnsureSuccessStatusCode();
        DeskCalls++;
        await world.AdvanceMinutes(1);
    }
}
