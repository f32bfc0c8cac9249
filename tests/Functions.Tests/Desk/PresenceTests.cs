using System.Net;
using System.Text.Json;
using Messaging.Conversations;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Desk;

public sealed class PresenceTests
{
    [Fact]
    public async Task Who_comes_online_gets_what_waits()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Queued(world, "+15005550006");
        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.Queued>();

        (await world.Desk("anna").Is("online")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.ByAgent>().Agent.ShouldBe("anna");
        customer.LastHeard.ShouldContain("Anna");
    }

    [Fact]
    public async Task A_customer_is_told_once_that_nobody_is_free()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = await Queued(world, "+15005550006");
        var heard = customer.Heard;

        await world.AdvanceMinutes(20);

        customer.Heard.ShouldBe(heard);
    }

    [Fact]
    public async Task Who_has_to_wait_is_told_how_long_that_took_others_lately()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        foreach (var (number, minutes) in new[] { 2, 9, 4 }.Index())
        {
            await Queued(world, $"+1500555010{number}");
            await world.AdvanceMinutes(minutes);
            await world.Desk("anna").Is("online");
            await world.Desk("anna").Is("offline");
        }

        var customer = await Queued(world, "+15005550109");

        customer.LastHeard.ShouldBe("Nobody is free right now; it usually takes about 4 min. You keep your place, and the next free colleague answers you here.");
        (await world.Notices(customer)).ShouldContain("wait-estimate: Those who had to wait lately waited 4 minutes.");
    }

    [Fact]
    public async Task Who_has_waited_longest_comes_first_and_nobody_gets_more_than_his_capacity()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customers = new List<Customer>();
        for (var number = 0; number < 7; number++)
        {
            customers.Add(await Queued(world, $"+1500555010{number}"));
            await world.Advance(Duration.FromSeconds(10));
        }

        await world.Desk("anna").Is("online");

        (await Owners(customers)).ShouldBe(["anna", "anna", "anna", "anna", "anna", "nobody", "nobody"]);
        (await Open(world, "anna")).ShouldBe(5);
    }

    [Fact]
    public async Task Room_that_is_made_by_solving_is_given_to_who_waits()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customers = new List<Customer>();
        for (var number = 0; number < 6; number++)
        {
            customers.Add(await Queued(world, $"+1500555010{number}"));
        }

        await world.Desk("anna").Is("online");
        await world.Desk("anna").Does(customers[0].First, "solve");
        await world.AdvanceMinutes(2);

        (await Owners(customers.Skip(1))).ShouldAllBe(owner => owner == "anna");
    }

    [Fact]
    public async Task Who_is_away_gets_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        await world.Desk("anna").Is("online");
        await world.Desk("anna").Is("away");

        var customer = await Queued(world, "+15005550006");

        (await customer.Story()).State.Handling.ShouldBeOfType<Handling.Queued>();
    }

    [Fact]
    public async Task A_presence_that_does_not_exist_is_refused()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        (await world.Desk("anna").Is("asleep")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await world.Desk("anna").Is("7")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<Customer> Queued(World world, string handle)
    {
        var customer = world.Customer(handle: handle);
        await customer.Writes("hello");
        await world.Desk("ben").Does(customer.First, "assign", new { team = "support" });
        return customer;
    }

    private static async Task<List<string>> Owners(IEnumerable<Customer> customers)
    {
        var owners = new List<string>();
        foreach (var customer in customers)
        {
            owners.Add((await customer.Story()).State.Handling is Handling.ByAgent owner ? owner.Agent : "nobody");
        }

        return owners;
    }

    private static async Task<int> Open(World world, string agent)
    {
        using var response = await world.Desk(agent).Asks(new HttpRequestMessage(HttpMethod.Get, "desk/agents"));
        using var lines = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return lines.RootElement.EnumerateArray().First(line => line.GetProperty("id").GetString() == agent).GetProperty("open").GetInt32();
    }
}
