using System.Collections.Immutable;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>The published VIP routing template, on every channel, with a CRM that answers in every way.</summary>
public sealed class VipRoutingTests
{
    private const string Question = "What is your e-mail address?";
    private const string Again = "That does not look like an e-mail address. Please try once more.";

    private static WorldOptions Options => new()
    {
        Settings = Enumerable.Range(0, 4).ToDictionary(index => $"Messaging:Accounts:{index}:Flow", _ => (string?)"vip-routing"),
    };

    public static TheoryData<string, string, string> Answers => new()
    {
        { "vip@example.com", "", "ben" },
        { "regular@example.com", "", "ben" },
        { "nobody@example.com", "404", "ben" },
        { "error@example.com", "500", "ben" },
        { "rubbish@example.com", "not-json", "ben" },
    };

    public static TheoryData<string> Accounts => new() { "twilio-sms", "twilio-whatsapp", "whatsapp" };

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_vip_reaches_the_agent_who_owns_him(string account)
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer(account);
        await OwnedBy(world, customer, "ben");
        await world.Desk("anna").Is("online");
        await world.Desk("ben").Is("online");

        await customer.Writes("hi");
        await customer.Writes("vip@example.com");

        customer.Heard.ShouldBe([Question, "Thank you.", "Ben is with you now."]);
    }

    [Fact]
    public async Task A_vip_reaches_the_agent_who_owns_him_in_web_chat_too()
    {
        await using var world = await World.Begin(Options);
        var visitor = new Visitor(world);
        await world.Desk("anna").Is("online");

        await visitor.Writes("hi");
        await visitor.Writes("vip@example.com");

        (await visitor.Heard()).ShouldBe([Question, "Thank you.", "Anna is with you now."]);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Whatever_the_CRM_answers_the_customer_reaches_somebody(string email, string noted, string agent)
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer();
        await world.Desk(agent).Is("online");

        await customer.Writes("hi");
        await customer.Writes(email);

        customer.LastHeard.ShouldBe(email.StartsWith("vip", StringComparison.Ordinal)
            ? "Nobody is free right now. You keep your place, and the next free colleague answers you here."
            : "Ben is with you now.");
        (await world.Notices(customer)).ShouldContain(notice => notice.Contains(noted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_CRM_that_is_slow_holds_nobody_back()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer();
        await world.Desk("ben").Is("online");

        await customer.Writes("hi");
        await customer.Writes("slow@example.com");
        await world.Advance(Duration.FromSeconds(6));

        customer.LastHeard.ShouldBe("Ben is with you now.");
    }

    [Fact]
    public async Task Three_invalid_addresses_and_a_valid_one_are_asked_for_again()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer();
        await world.Desk("ben").Is("online");

        foreach (var text in new[] { "hi", "no", "still no", "never", "regular@example.com" })
        {
            await customer.Writes(text);
        }

        customer.Heard.ShouldBe([Question, Again, Again, Again, "Thank you.", "Ben is with you now."]);
    }

    [Fact]
    public async Task The_fourth_invalid_address_leads_to_a_manager()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer();
        await world.Desk("anna").Is("online");
        await world.Desk("ben").Is("online");

        foreach (var text in new[] { "hi", "no", "still no", "never", "no!" })
        {
            await customer.Writes(text);
        }

        customer.Heard.ShouldBe([Question, Again, Again, Again, "Ben is with you now."]);
    }

    [Fact]
    public async Task Nobody_online_keeps_the_place_until_somebody_comes()
    {
        await using var world = await World.Begin(Options);
        var customer = world.Customer();

        await customer.Writes("hi");
        await customer.Writes("regular@example.com");
        customer.LastHeard.ShouldStartWith("Nobody is free right now.");

        await world.Desk("anna").Is("online");

        customer.LastHeard.ShouldBe("Anna is with you now.");
        (await world.Conversation(customer)).Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
    }

    private static async Task OwnedBy(World world, Customer customer, string agent)
    {
        var id = ContactId.FirstMetAt(customer.Lane);
        await world.Get<ContactStore>().Save(new Contact(id) { Fields = ImmutableSortedDictionary<string, string>.Empty.Add("owner", agent) });
    }
}
