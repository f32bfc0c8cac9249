using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Desk;

/// <summary>What people see of a customer who is about to say something.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task Who_looks_at_a_conversation_sees_for_some_seconds_that_its_customer_types()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = await Written(world);
        (await Types(world, visitor)).ShouldBeFalse();

        await visitor.Posts(new { typing = true });
        await world.Advance(Duration.FromSeconds(14));
        (await Types(world, visitor)).ShouldBeTrue();
        await world.Advance(Duration.FromSeconds(1));

        (await Types(world, visitor)).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_over_once_he_has_said_it_and_begins_again()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = await Written(world);

        await visitor.Posts(new { typing = true });
        await world.Advance(Duration.FromSeconds(1));
        await visitor.Writes("I would like to know");
        (await Types(world, visitor)).ShouldBeFalse();
        await world.Advance(Duration.FromSeconds(1));
        await visitor.Posts(new { typing = true });

        (await Types(world, visitor)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_over_when_he_thinks_better_of_it_where_his_phone_says_so()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var apple = world.Customer("apple", "urn:mbid:15005550006");
        await apple.Writes("hello");
        await world.Advance(Duration.FromSeconds(1));
        await Told(world, apple, ended: false);
        (await Types(world, apple.First)).ShouldBeTrue();

        await Told(world, apple, ended: true);

        (await Types(world, apple.First)).ShouldBeFalse();
    }

    [Fact]
    public async Task It_wakes_nobody_and_what_comes_late_is_not_shown()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var apple = world.Customer("apple", "urn:mbid:15005550006");
        await apple.Writes("hello");
        var turns = (await world.State(apple.First)).Turn;
        await world.AdvanceMinutes(1);

        await Told(world, apple, ended: false, at: world.Now - Duration.FromSeconds(20));
        await world.Settle();

        (await Types(world, apple.First)).ShouldBeFalse();
        (await world.State(apple.First)).Turn.ShouldBe(turns);
    }

    [Fact]
    public async Task Who_types_and_has_no_conversation_leaves_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);

        (await visitor.Posts(new { typing = true })).EnsureSuccessStatusCode();

        (await world.Get<MessagingTables>().Lanes.QueryAsync<Azure.Data.Tables.TableEntity>(filter: (string?)null).ToListAsync()).ShouldBeEmpty();
    }

    private static async Task<Visitor> Written(World world)
    {
        var visitor = new Visitor(world);
        await visitor.Writes("hello");
        await world.Advance(Duration.FromSeconds(1));
        return visitor;
    }

    private static async Task Told(World world, Customer customer, bool ended, Instant? at = null) => await world.Get<CustomerTyping>().Take(
        world.Get<Accounts>().Find(customer.Address.Account)!.Value.Account,
        new Inbound.Typing(customer.Handle, at ?? world.Now) { Ended = ended },
        CancellationToken.None);

    private static Task<bool> Types(World world, Visitor visitor) =>
        Types(world, ConversationId.Opened(LaneId.Of(new Address(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session)), 1));

    private static async Task<bool> Types(World world, ConversationId conversation)
    {
        using var response = await world.Desk("anna").Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{conversation}"));
        return JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), MessagingJson.Default.OpenConversation)!.Typing;
    }
}
